@org.jspecify.annotations.NullMarked
package party.somsom.chat.presence;
