/** Two nodes on real servers. */
package party.somsom.chat;
