/** Devices, the inbox and live notifications, over HTTP and STOMP. */
package party.somsom.app.notification;
