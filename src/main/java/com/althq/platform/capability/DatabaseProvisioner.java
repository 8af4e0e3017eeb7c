package com.althq.platform.capability;

import com.althq.platform.resource.data.PostgresInstance;
import com.althq.platform.resource.data.PrivatePlacement;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.name.ExportNames;
import com.althq.platform.spec.name.VariableNames;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Provisions `database`: one PostgreSQL instance that tasks, functions and agents in the VPC can reach.
final class DatabaseProvisioner {

    private final ProvisioningContext context;
    private final SecurityGroups groups;

    DatabaseProvisioner(ProvisioningContext context, ProvisionedSections provisioned) {
        this.context = context;
        this.groups = provisioned.require(SecurityGroups.class);
    }

    /// Outputs of the database for other sections.
    ///
    /// @param secretArn the ARN of the secret with the user's password, which RDS rotates every week
    record Database(
            Output<String> host,
            Output<String> port,
            Output<String> name,
            Output<String> user,
            Output<String> secretArn)
            implements GrantTarget, CallableSection {

        /// The secret: access to the database itself needs its password, not a grant.
        @Override
        public List<Output<String>> grantArns() {
            return List.of(secretArn);
        }

        @Override
        public SequencedMap<String, Output<String>> variables() {
            var variables = new LinkedHashMap<String, Output<String>>();
            variables.put(VariableNames.DATABASE_HOST, host);
            variables.put(VariableNames.DATABASE_PORT, port);
            variables.put(VariableNames.DATABASE_NAME, name);
            variables.put(VariableNames.DATABASE_USER, user);
            variables.put(VariableNames.DATABASE_SECRET_ARN, secretArn);
            return variables;
        }
    }

    Database provision(DatabaseSection section) {
        var made = PostgresInstance.create(
                context.logical("db"),
                new PostgresInstance.Settings(
                        context.names().database().value(),
                        section.dbName(),
                        section.dbUsername(),
                        section.instanceClass(),
                        section.allocatedStorage(),
                        context.target().protect()),
                new PrivatePlacement(
                        context.names().databaseSubnets(),
                        context.network().privateSubnets(),
                        groups.data().orElseThrow(),
                        context.options()),
                context.dataOptions());
        context.export(ExportNames.RDS_ENDPOINT, made.endpoint());
        context.export(ExportNames.RDS_SECRET_ARN, made.secretArn());
        return new Database(
                made.host(),
                Output.of(Integer.toString(PostgresInstance.PORT)),
                Output.of(section.dbName()),
                Output.of(section.dbUsername()),
                made.secretArn());
    }
}
