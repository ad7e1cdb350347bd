package org.shouwang.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.access.Caller;
import org.shouwang.access.Permission;
import org.shouwang.access.Role;
import org.shouwang.access.domain.AccountBoard;
import org.shouwang.access.domain.AccountKeeping;
import org.shouwang.access.domain.AccountKeeping.Keeper;
import org.shouwang.access.domain.NewGrant;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.web.NotReplayed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/access/accounts")
class AccountController {
    private final AccountKeeping keeping;
    private final AccountBoard board;
    private final AreaTitles areaTitles;

    AccountController(AccountKeeping keeping, AccountBoard board, AreaTitles areaTitles) {
        this.keeping = keeping;
        this.board = board;
        this.areaTitles = areaTitles;
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @GetMapping
    AccountList accounts(
            AreaScope areas,
            @RequestParam(required = false) @Nullable @Size(max = 100) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var slice = board.in(areas, cursor, limit);
        var titles = areaTitles.of(slice.items().stream()
                .flatMap(account -> account.roles().stream())
                .map(AccountBoard.HeldRole::area)
                .distinct()
                .toList());
        var rows = slice.items().stream()
                .map(account -> AccountRow.of(account, titles))
                .toList();
        return new AccountList(rows, slice.next());
    }

    /** The one-time password is in this answer and nowhere else; if the answer is lost, reset it. */
    @Allow(Permission.MANAGE_ACCOUNTS)
    @Turnstile(Turnstile.Lane.STAFF)
    @NotReplayed
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OpenedAccount openAccount(@Valid @RequestBody AccountForm form, Caller caller, AreaScope areas) {
        var roles = form.roles().stream().map(GrantForm::grant).toList();
        var opened = keeping.open(new Keeper(caller.accountId(), areas), form.login(), form.name(), roles);
        return new OpenedAccount(opened.account(), opened.password());
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/{id}/grants")
    @ResponseStatus(HttpStatus.CREATED)
    GrantReceipt grantRole(@PathVariable UUID id, @Valid @RequestBody GrantForm form, Caller caller, AreaScope areas) {
        return new GrantReceipt(keeping.grant(new Keeper(caller.accountId(), areas), id, form.grant()));
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @DeleteMapping("/{id}/grants/{grant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endGrant(@PathVariable UUID id, @PathVariable UUID grant, Caller caller, AreaScope areas) {
        keeping.endGrant(new Keeper(caller.accountId(), areas), id, grant);
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lockAccount(@PathVariable UUID id, @Valid @RequestBody LockForm form, Caller caller, AreaScope areas) {
        keeping.lock(new Keeper(caller.accountId(), areas), id, form.reason());
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlockAccount(@PathVariable UUID id, Caller caller, AreaScope areas) {
        keeping.unlock(new Keeper(caller.accountId(), areas), id);
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @Turnstile(Turnstile.Lane.STAFF)
    @NotReplayed
    @PostMapping("/{id}/reset")
    ResetReceipt resetAccount(
            @PathVariable UUID id, @Valid @RequestBody ResetForm form, Caller caller, AreaScope areas) {
        var keeper = new Keeper(caller.accountId(), areas);
        return new ResetReceipt(keeping.reset(keeper, id, form.password(), form.secondFactor()));
    }

    @Allow(Permission.MANAGE_ACCOUNTS)
    @PostMapping("/{id}/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutAccount(@PathVariable UUID id, Caller caller, AreaScope areas) {
        keeping.endSessions(new Keeper(caller.accountId(), areas), id);
    }

    record AccountList(List<AccountRow> items, @Nullable String next) {}

    record AccountForm(
            @NotBlank @Size(max = 200) String login,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid GrantForm> roles) {
        @Override
        public String toString() {
            return "AccountForm";
        }
    }

    /**
     * @param area null for the whole installation
     * @param until when the role ends by itself, for somebody who comes for a time
     */
    record GrantForm(
            @NotNull Role role,
            @Nullable AreaPath area,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Instant until) {
        NewGrant grant() {
            return new NewGrant(role, area == null ? AreaPath.COUNTRY : area, reason, until);
        }
    }

    record OpenedAccount(UUID id, String oneTimePassword) {
        @Override
        public String toString() {
            return "OpenedAccount[" + id + "]";
        }
    }

    record GrantReceipt(UUID id) {}

    record LockForm(@NotBlank @Size(max = 200) String reason) {}

    record ResetForm(boolean password, boolean secondFactor) {}

    record ResetReceipt(@Nullable String oneTimePassword) {
        @Override
        public String toString() {
            return "ResetReceipt";
        }
    }
}
