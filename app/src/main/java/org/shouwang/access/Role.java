package org.shouwang.access;

import static org.shouwang.access.Permission.APPROVE_TRACE;
import static org.shouwang.access.Permission.ARRANGE_PLACES;
import static org.shouwang.access.Permission.DO_TASKS;
import static org.shouwang.access.Permission.EXPORT;
import static org.shouwang.access.Permission.FIND_PEOPLE;
import static org.shouwang.access.Permission.MANAGE_ACCOUNTS;
import static org.shouwang.access.Permission.READ_AUDIT;
import static org.shouwang.access.Permission.REGISTER_FOR_OTHERS;
import static org.shouwang.access.Permission.REGISTER_OWN;
import static org.shouwang.access.Permission.REVEAL;
import static org.shouwang.access.Permission.REVIEW;
import static org.shouwang.access.Permission.SEE_FIGURES;
import static org.shouwang.access.Permission.SEE_TASKS;
import static org.shouwang.access.Permission.SET_UP;
import static org.shouwang.access.Permission.TRACE;

import java.util.Set;

/** The people of the product, and what each may do. Granted on an area; a resident's rights are over their own records. */
public enum Role {
    RESIDENT(REGISTER_OWN),
    VOLUNTEER(REGISTER_FOR_OTHERS, SEE_TASKS, DO_TASKS),
    GRID_WORKER(REGISTER_FOR_OTHERS, FIND_PEOPLE, REVEAL, SEE_TASKS, DO_TASKS, SEE_FIGURES),
    COMMUNITY_DESK(REGISTER_FOR_OTHERS, FIND_PEOPLE, REVEAL, SEE_TASKS, DO_TASKS, SEE_FIGURES, ARRANGE_PLACES),
    REVIEWER(REVIEW, FIND_PEOPLE, REVEAL, SEE_FIGURES),
    HOTLINE_AGENT(REGISTER_FOR_OTHERS, FIND_PEOPLE, REVEAL, SEE_TASKS, DO_TASKS),
    LAB,
    DRIVER(SEE_TASKS, DO_TASKS),
    SHOP,
    VENUE_OWNER,
    TRACER(TRACE, FIND_PEOPLE, REVEAL, SEE_TASKS, DO_TASKS, SEE_FIGURES),
    TRACING_LEAD(TRACE, APPROVE_TRACE, FIND_PEOPLE, REVEAL, EXPORT, SEE_TASKS, DO_TASKS, SEE_FIGURES),
    POLICE_PARTNER,
    DIRECTOR(
            REGISTER_FOR_OTHERS, REVIEW, FIND_PEOPLE, REVEAL, EXPORT, SEE_TASKS, DO_TASKS, SEE_FIGURES, ARRANGE_PLACES),
    COMMAND_CENTRE(SEE_FIGURES),
    AUDITOR(READ_AUDIT),
    DATA_PROTECTION_OFFICER(READ_AUDIT),
    SYSTEM_ADMINISTRATOR(SET_UP, ARRANGE_PLACES),
    SECURITY_ADMINISTRATOR(MANAGE_ACCOUNTS),
    AUDIT_ADMINISTRATOR(READ_AUDIT);

    /** GB/T 22239-2019 level 3: nobody holds two of these. */
    public static final Set<Role> SEPARATED = Set.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
