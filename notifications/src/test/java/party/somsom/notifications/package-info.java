/** One node, and another one after it, on real servers. */
package party.somsom.notifications;
