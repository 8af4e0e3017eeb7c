package com.althq.platform.resource.compute;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/// The permission that lets anybody invoke a function, through its URL only. A URL without sign-in needs this since
/// October 2025 (<https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html>). The provider adds it when it makes a
/// URL, keeps it in no state, and never adds it to those that were there before. The published SDK ends before AWS had
/// it; names are those of pulumi-aws 7.48.0, held to its schema by a test.
@ResourceType(type = FunctionUrlInvocation.TYPE)
final class FunctionUrlInvocation extends CustomResource {

    static final String TYPE = "aws:lambda/permission:Permission";

    /// Of our own: the provider's statements have others, and AWS refuses one that is taken.
    private static final String STATEMENT = "PlatformInvokeThroughUrl";

    /// @param function its name
    FunctionUrlInvocation(String logical, Output<String> function, CustomResourceOptions options) {
        super(TYPE, logical, new Args(function), options);
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Args extends ResourceArgs {
        @Import(name = "statementId")
        private final Output<String> statementId = Output.of(STATEMENT);

        @Import(name = "action", required = true)
        private final Output<String> action = Output.of("lambda:InvokeFunction");

        @Import(name = "function", required = true)
        private final Output<String> function;

        @Import(name = "principal", required = true)
        private final Output<String> principal = Output.of("*");

        @Import(name = "invokedViaFunctionUrl")
        private final Output<Boolean> invokedViaFunctionUrl = Output.of(true);

        Args(Output<String> function) {
            this.function = function;
        }
    }
}
