package party.somsom.localstack.cognito;

import java.util.Map;

/** The groups of users. They are in the tokens of the next log-in or renewal. */
final class GroupOperations {
    private static final String GROUP = "GroupName";

    private final Users users;
    private final Pool pool;

    GroupOperations(Users users, Pool pool) {
        this.users = users;
        this.pool = pool;
    }

    Map<String, Operation> all() {
        return Map.of("CreateGroup", this::create, "AdminAddUserToGroup", this::add, "AdminRemoveUserFromGroup",
                this::remove, "AdminListGroupsForUser", this::of, "ListUsersInGroup", this::in);
    }

    private Map<String, Object> create(CognitoRequest request) {
        var name = request.text(GROUP);
        users.addGroup(name);
        return Map.of("Group", group(name));
    }

    private Map<String, Object> group(String name) {
        return Map.of(GROUP, name, "UserPoolId", pool.id());
    }

    private String known(CognitoRequest request) {
        var name = request.text(GROUP);
        if (!users.groups().contains(name)) {
            throw Fault.RESOURCE_NOT_FOUND.asException("Group not found.");
        }
        return name;
    }

    private Map<String, Object> add(CognitoRequest request) {
        var user = users.get(request.text("Username"));
        user.groups().add(known(request));
        users.save(user);
        return Operation.NOTHING;
    }

    private Map<String, Object> remove(CognitoRequest request) {
        var user = users.get(request.text("Username"));
        user.groups().remove(known(request));
        users.save(user);
        return Operation.NOTHING;
    }

    private Map<String, Object> of(CognitoRequest request) {
        return Map.of("Groups", users.get(request.text("Username")).groups().stream().map(this::group).toList());
    }

    private Map<String, Object> in(CognitoRequest request) {
        var name = known(request);
        return Map.of("Users",
                users.all()
                        .stream()
                        .filter(user -> user.groups().contains(name))
                        .map(user -> UserAnswers.full(user, "Attributes"))
                        .toList());
    }
}
