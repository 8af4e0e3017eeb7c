package com.althq.platform.resource.data;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/// An encrypted parameter of Systems Manager. The published class has the version as a number, which no reference
/// can stand in for; names and types are those of pulumi-aws 7.48.0, held to its schema by a test.
@ResourceType(type = SecretParameter.TYPE)
public final class SecretParameter extends CustomResource {

    static final String TYPE = "aws:ssm/parameter:Parameter";

    @Export(name = "arn", refs = String.class, tree = "[0]")
    @SuppressWarnings("NullAway.Init") // set by the SDK
    private Output<String> arn;

    /// A number when AWS says it, a reference as long as it has not.
    @Export(name = "version", refs = Object.class, tree = "[0]")
    @SuppressWarnings("NullAway.Init") // set by the SDK
    private Output<Object> version;

    /// @param logical logical name
    /// @param name    a path
    /// @param value   marked as a secret; up to 4 KB
    public SecretParameter(String logical, String name, Output<String> value, CustomResourceOptions options) {
        super(
                TYPE,
                logical,
                new Args(name, value),
                CustomResourceOptions.merge(
                        options,
                        CustomResourceOptions.builder()
                                .additionalSecretOutputs("value")
                                .build()));
    }

    public Output<String> arn() {
        return arn;
    }

    /// `1`, and one more with every new value.
    public Output<String> version() {
        return version.applyValue(SecretParameter::text);
    }

    static String text(Object version) {
        return version instanceof Double number ? String.valueOf(number.longValue()) : version.toString();
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Args extends ResourceArgs {
        @Import(name = "name")
        private final Output<String> name;

        @Import(name = "type", required = true)
        private final Output<String> type;

        @Import(name = "value")
        private final Output<String> value;

        Args(String name, Output<String> value) {
            this.name = Output.of(name);
            this.type = Output.of("SecureString");
            this.value = value;
        }
    }
}
