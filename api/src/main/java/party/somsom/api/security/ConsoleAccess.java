package party.somsom.api.security;

/** Says whether the sender of this request may use the console of operators. */
public final class ConsoleAccess {
    private ConsoleAccess() {
    }

    public static boolean isGranted() {
        return Operators.mayUseConsole();
    }
}
