package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Locale;
import java.util.Set;

/// Refuses database and user names that PostgreSQL on RDS refuses (Amazon RDS API, CreateDBInstance: "can't be a
/// reserved word for the chosen database engine"). AWS publishes no list; these are the key words that PostgreSQL
/// reserves, and names that RDS uses itself.
final class DatabaseNames implements Rule {
    /// Amazon RDS API, CreateDBInstance. Longer ones have been seen to work with PostgreSQL.
    private static final int MAX_USER_NAME = 16;

    /// PostgreSQL documentation, appendix C, "reserved" and "reserved (can be function or type)".
    private static final Set<String> KEY_WORDS = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
            collation column concurrently constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into
            is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on
            only or order outer overlaps placing primary references returning right select session_user similar some
            symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when
            where window with""".split("\\s+"));

    /// Databases that every instance has.
    private static final Set<String> DATABASES = Set.of("rdsadmin", "template0", "template1");

    /// Roles that RDS has made or refuses (Amazon RDS user guide, "Understanding PostgreSQL roles and
    /// permissions"; `admin`: aws/aws-cdk issue 10597), and those that PostgreSQL keeps (CREATE ROLE).
    private static final Set<String> ROLES = Set.of(
            "admin",
            "none",
            "public",
            "rdsadmin",
            "rdsrepladmin",
            "rdstopmgr",
            "rds_ad",
            "rds_iam",
            "rds_password",
            "rds_replication",
            "rds_superuser");

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.section(Capability.DATABASE).ifPresent(database -> {
            database.child("dbName").ifPresent(name -> checkDatabase(name, findings));
            database.child("dbUsername").ifPresent(user -> checkUser(user, findings));
        });
    }

    private static void checkDatabase(LocatedValue name, RuleFindings findings) {
        var lower = name.text().orElse("").toLowerCase(Locale.ROOT);
        if (KEY_WORDS.contains(lower)) {
            refuse(name, "a key word of PostgreSQL", lower + "_db", findings);
        } else if (DATABASES.contains(lower)) {
            refuse(name, "a database that every instance has already", "app", findings);
        }
    }

    private static void checkUser(LocatedValue user, RuleFindings findings) {
        var lower = user.text().orElse("").toLowerCase(Locale.ROOT);
        if (KEY_WORDS.contains(lower)) {
            refuse(user, "a key word of PostgreSQL", "app_owner", findings);
        } else if (ROLES.contains(lower)) {
            refuse(user, "a user that RDS or PostgreSQL keeps for itself", "app_owner", findings);
        } else if (lower.startsWith("pg_")) {
            refuse(user, "refused: PostgreSQL keeps whatever begins with `pg_` for itself", "app_owner", findings);
        } else if (lower.length() > MAX_USER_NAME) {
            findings.value(
                    RuleId.LONG_USER_NAME,
                    user,
                    "the user's name has " + lower.length() + " characters; AWS promises to take " + MAX_USER_NAME);
        }
    }

    private static void refuse(LocatedValue place, String what, String instead, RuleFindings findings) {
        findings.value(
                RuleId.RESERVED_WORD,
                place,
                QuotedText.of(place.text().orElseThrow()) + " is " + what,
                "for example `" + place.key() + ": " + instead + "`");
    }
}
