/** One node and another after it, on real servers. */
package party.somsom.notifications;
