package party.somsom.api.security;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import party.somsom.identity.Caller;

/**
 * A caller in the form that Spring Security uses. Roles come from the provider of the accounts; everything else that
 * people may do is decided by the domain.
 */
public record CallerAuthentication(Caller caller) implements Authentication {
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return caller.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getName() {
        return caller.userId();
    }
}
