package party.somsom.loadtest.baseline;

/** The tickets of one festival date. */
record Inventory(String inventoryId, String festivalTitle, int capacity, int maxPerUser) {
}
