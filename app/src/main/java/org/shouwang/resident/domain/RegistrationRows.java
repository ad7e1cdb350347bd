package org.shouwang.resident.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.NewRegistration.NewContact;
import org.shouwang.resident.domain.NewRegistration.NewNeed;
import org.shouwang.resident.domain.NewRegistration.NewPerson;
import org.shouwang.resident.domain.NewRegistration.NewResidence;
import org.shouwang.shared.Ids;
import org.shouwang.vault.Field;
import org.shouwang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a registration in one statement and the vault's, the same ones whatever the review says: what somebody sends
 * decides how long it takes, never what others have on record.
 */
@Repository
class RegistrationRows {
    private static final String INSERT = """
            with household as (
                insert into resident.household
                       (id, path, state, head_id, people, on_behalf, registered_at, version)
                values (:id, :path, :state, :head, :people, :onBehalf, :now, 0)),
            registration as (
                insert into resident.registration
                       (id, number, account_id, by_account, reason, captured_at, received_at, notice_version)
                values (:id, :number, :account, :by, :reason, :captured, :now, :notice)),
            review as (
                insert into resident.review (id, status, second_look, score, addends, since, queued)
                values (:id, :status, :secondLook, :score, :addends::jsonb, :now, :status <> 'HUMAN')),
            draft as (
                delete from resident.draft where account_id = :account),
            happening as (
                insert into resident.happening (household_id, id, at, kind, params, by_account, on_behalf)
                values (:id, :received, :now, :kind, :params::jsonb, :actor, :onBehalf),
                       (:id, :judged, :now, :outcome, :outcomeParams::jsonb, null, false)),
            person as (
                insert into resident.person (id, household_id, path, position, relation, document_kind, born, sex,
                                             guardian_id, no_guardian)
                select t.id, :id, :path, t.position, t.relation, t.document_kind, t.born, t.sex,
                       t.guardian, t.no_guardian
                  from unnest(:ids::uuid[], :positions::smallint[], :relations::text[], :kinds::text[],
                              :born::date[], :sexes::text[], :guardians::uuid[], :noGuardians::text[])
                       as t(id, position, relation, document_kind, born, sex, guardian, no_guardian)),
            need as (
                insert into resident.care_need (kind, path, household_id, person_id, note)
                select t.kind, :path, :id, t.person, t.note
                  from unnest(:needKinds::text[], :needPeople::uuid[], :needNotes::bytea[]) as t(kind, person, note)),
            contact as (
                insert into resident.contact (id, household_id, person_id, purpose)
                select t.id, :id, t.person, t.purpose
                  from unnest(:contacts::uuid[], :contactPeople::uuid[], :purposes::text[]) as t(id, person, purpose))
            insert into resident.residence (person_id, id, kind, path, since)
            select t.person, t.id, t.kind, t.path, :today
              from unnest(:residencePeople::uuid[], :residences::uuid[], :residenceKinds::text[],
                          :residencePaths::text[]) as t(person, id, kind, path)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    RegistrationRows(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    void write(NewRegistration registration, RegistrationNumber number, Verdict verdict) {
        var statement = jdbc.sql(INSERT);
        household(statement, registration, number, verdict);
        people(statement, registration);
        statement.update();
        vault.seal(sealed(registration));
    }

    private void household(
            JdbcClient.StatementSpec statement,
            NewRegistration registration,
            RegistrationNumber number,
            Verdict verdict) {
        var by = registration.by();
        statement
                .param("id", registration.id())
                .param("path", registration.path().value())
                .param("state", verdict.state(registration.form()).name())
                .param("head", registration.headId())
                .param("people", registration.people().size())
                .param("onBehalf", by.isOnBehalf())
                .param("number", number.value())
                .param("account", by.isOnBehalf() ? null : by.account(), java.sql.Types.OTHER)
                .param("by", by.isOnBehalf() ? by.account() : null, java.sql.Types.OTHER)
                .param("actor", by.account())
                .param("reason", by.reason() == null ? null : by.reason().name(), java.sql.Types.VARCHAR)
                .param(
                        "captured",
                        Objects.requireNonNullElse(by.capturedAt(), registration.receivedAt())
                                .atOffset(ZoneOffset.UTC))
                .param("now", registration.receivedAt().atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.ofInstant(registration.receivedAt(), FormCheck.ZONE))
                .param("notice", registration.form().noticeVersion())
                .param("status", verdict.status().name())
                .param("secondLook", verdict.secondLook())
                .param("score", verdict.score().total())
                .param("addends", json.writeValueAsString(verdict.score().addends()))
                .param("received", Ids.next())
                .param("kind", by.isOnBehalf() ? "REGISTERED_ON_BEHALF" : "REGISTERED")
                .param("params", json.writeValueAsString(received(registration)))
                .param("judged", Ids.next())
                .param("outcome", verdict.happening())
                .param("outcomeParams", json.writeValueAsString(verdict.params()));
    }

    private static Map<String, Object> received(NewRegistration registration) {
        var reason = registration.by().reason();
        var members = registration.people().size();
        return reason == null ? Map.of("members", members) : Map.of("members", members, "reason", reason);
    }

    private void people(JdbcClient.StatementSpec statement, NewRegistration registration) {
        var people = registration.people();
        var needs = registration.needs();
        var contacts = registration.contacts();
        var residences = registration.residences();
        statement
                .param("ids", Columns.of(people, NewPerson::id))
                .param("positions", Columns.of(people, NewPerson::position))
                .param("relations", Columns.of(people, person -> person.member().relation()))
                .param(
                        "kinds",
                        Columns.of(people, person -> person.member().document().kind()))
                .param("born", Columns.of(people, person -> person.member().born()))
                .param("sexes", Columns.of(people, person -> person.member().sex()))
                .param("guardians", Columns.of(people, registration::guardianOf))
                .param(
                        "noGuardians",
                        Columns.of(people, person -> person.member().noGuardian()))
                .param("needKinds", Columns.of(needs, need -> need.need().kind()))
                .param("needPeople", Columns.of(needs, NewNeed::person))
                .param("needNotes", Columns.of(needs, this::sealedNote))
                .param("contacts", Columns.of(contacts, NewContact::id))
                .param("contactPeople", Columns.of(contacts, NewContact::person))
                .param("purposes", Columns.of(contacts, NewContact::purpose))
                .param("residencePeople", Columns.of(residences, NewResidence::person))
                .param("residences", Columns.of(residences, NewResidence::id))
                .param("residenceKinds", Columns.of(residences, NewResidence::kind))
                .param("residencePaths", Columns.of(residences, NewResidence::path));
    }

    private @Nullable String sealedNote(NewNeed need) {
        return Columns.hex(CareNotes.seal(vault, need.person(), need.need()));
    }

    private static List<Vault.Entry> sealed(NewRegistration registration) {
        var path = registration.path();
        var form = registration.form();
        var entries = new ArrayList<Vault.Entry>();
        Optional.ofNullable(form.phone())
                .ifPresent(phone -> entries.add(
                        new Vault.Entry(registration.householdContact(), path, Field.PHONE, phone.clear())));
        Optional.ofNullable(form.pendingAddress())
                .ifPresent(text -> entries.add(new Vault.Entry(registration.id(), path, Field.ADDRESS, text.clear())));
        for (var person : registration.people()) {
            var member = person.member();
            entries.add(
                    new Vault.Entry(person.id(), path, Field.NAME, member.name().clear()));
            Optional.ofNullable(member.document().number())
                    .ifPresent(
                            number -> entries.add(new Vault.Entry(person.id(), path, Field.DOCUMENT, number.clear())));
            Optional.ofNullable(member.phone())
                    .ifPresent(
                            phone -> entries.add(new Vault.Entry(person.contact(), path, Field.PHONE, phone.clear())));
            Optional.ofNullable(member.registeredResidence())
                    .ifPresent(text ->
                            entries.add(new Vault.Entry(person.registered(), path, Field.RESIDENCE, text.clear())));
        }
        return entries;
    }
}
