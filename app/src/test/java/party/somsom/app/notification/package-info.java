/** Devices, the inbox and what is told live, over HTTP and STOMP. */
package party.somsom.app.notification;
