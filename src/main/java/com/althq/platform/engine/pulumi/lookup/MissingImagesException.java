package com.althq.platform.engine.pulumi.lookup;

import java.util.List;

/// Container images of the specification are not in their repositories.
public final class MissingImagesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<RequiredImages.Repository> repositories;
    private final String tag;

    MissingImagesException(List<RequiredImages.Repository> repositories, String tag) {
        super("images are missing: "
                + String.join(
                        ", ",
                        repositories.stream().map(it -> it.name() + ":" + tag).toList()));
        this.repositories = List.copyOf(repositories);
        this.tag = tag;
    }

    public List<RequiredImages.Repository> repositories() {
        return repositories;
    }

    public String tag() {
        return tag;
    }
}
