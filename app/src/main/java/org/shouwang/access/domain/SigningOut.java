package org.shouwang.access.domain;

import org.shouwang.audit.Audit;
import org.shouwang.audit.AuditEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends one session, or all that the account has. A session is refused for as long as it could have been renewed: tokens
 * of it may be around that were issued after the one that signs out.
 */
@Service
@Transactional
public class SigningOut {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Audit audit;

    SigningOut(JdbcClient jdbc, Accounts accounts, Sessions sessions, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    public void here(Session session) {
        accounts.changed(session.accountId());
        jdbc.sql("""
                        insert into access.ended_session (session, account_id, until)
                        values (:session, :account, :until)
                        on conflict do nothing
                        """)
                .param("session", session.id())
                .param("account", session.accountId())
                .param("until", Times.sql(sessions.end(session)))
                .update();
        record(session, "access.signed-out");
    }

    public void everywhere(Session session) {
        accounts.endSessions(session.accountId());
        record(session, "access.signed-out-everywhere");
    }

    private void record(Session session, String action) {
        audit.record(AuditEvent.of(session.accountId(), action, session.accountId(), null));
    }
}
