package party.somsom.chat;

import java.util.List;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Makes the tables where DynamoDB is a stand-in; otherwise the owner of the account makes them. */
record Tables(DynamoDbClient dynamoDb, boolean make) {
    void provide() {
        provide(MessageTable.NAME, List.of(key(MessageTable.ROOM, KeyType.HASH), key(MessageTable.SEQ, KeyType.RANGE)),
                List.of(attribute(MessageTable.ROOM, ScalarAttributeType.S),
                        attribute(MessageTable.SEQ, ScalarAttributeType.N)));
        if (provide(MessageLog.IDS, List.of(key(MessageLog.ID, KeyType.HASH)),
                List.of(attribute(MessageLog.ID, ScalarAttributeType.S)))) {
            dynamoDb.updateTimeToLive(table -> table.tableName(MessageLog.IDS)
                    .timeToLiveSpecification(time -> time.enabled(true).attributeName(MessageLog.EXPIRES_AT)));
        }
    }

    /** Returns whether it has made the table. */
    private boolean provide(String name, List<KeySchemaElement> key, List<AttributeDefinition> attributes) {
        try {
            dynamoDb.describeTable(table -> table.tableName(name));
            return false;
        } catch (ResourceNotFoundException e) {
            if (!make) {
                throw new IllegalStateException("There is no table %s in DynamoDB".formatted(name), e);
            }
        }
        try {
            dynamoDb.createTable(table -> table.tableName(name)
                    .keySchema(key)
                    .attributeDefinitions(attributes)
                    .billingMode(BillingMode.PAY_PER_REQUEST));
            dynamoDb.waiter().waitUntilTableExists(table -> table.tableName(name));
            return true;
        } catch (ResourceInUseException madeByAnotherNode) {
            return false;
        }
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
    }
}
