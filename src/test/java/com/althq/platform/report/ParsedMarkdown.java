package com.althq.platform.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Markdown as a reader of it sees it.
public record ParsedMarkdown(Node document) {

    public static ParsedMarkdown of(String markdown) {
        return new ParsedMarkdown(Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown));
    }

    /// Every node of a type, in document order.
    public <T extends Node> List<T> all(Class<T> type) {
        var found = new ArrayList<T>();
        walk(document, node -> {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
        });
        return found;
    }

    /// The HTML in it, block and inline.
    public List<String> html() {
        var html = new ArrayList<String>();
        all(HtmlBlock.class).forEach(it -> html.add(it.getLiteral()));
        all(HtmlInline.class).forEach(it -> html.add(it.getLiteral()));
        return html;
    }

    /// Text outside code: where GitHub looks for mentions, references and addresses.
    public String prose() {
        var prose = new StringBuilder();
        document.accept(new AbstractVisitor() {
            private boolean inElement;

            @Override
            public void visit(Text text) {
                prose.append(inElement ? "" : text.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                inElement =
                        html.getLiteral().equals("<code>") || html.getLiteral().equals("<span>");
            }
        });
        return prose.toString();
    }

    /// What stands in code, in document order, whichever way it is written.
    public List<String> codes() {
        var codes = new ArrayList<String>();
        walk(document, node -> {
            if (node instanceof Code code) {
                codes.add(code.getLiteral());
            } else if (node instanceof HtmlInline html && html.getLiteral().equals("<code>")) {
                var content = new StringBuilder();
                for (var next = html.getNext(); next instanceof Text text; next = next.getNext()) {
                    content.append(text.getLiteral());
                }
                codes.add(content.toString());
            }
        });
        return codes;
    }

    public List<String> fenced() {
        return all(FencedCodeBlock.class).stream()
                .map(FencedCodeBlock::getLiteral)
                .toList();
    }

    private static void walk(Node node, Consumer<Node> action) {
        action.accept(node);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child, action);
        }
    }
}
