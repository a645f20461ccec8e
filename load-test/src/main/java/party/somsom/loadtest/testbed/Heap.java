package party.somsom.loadtest.testbed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.VirtualMachine;

/** The heap of another JVM on this machine, read through its platform MBeans. */
public final class Heap implements AutoCloseable {
    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private Heap(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.memory = ManagementFactory.newPlatformMXBeanProxy(connector.getMBeanServerConnection(),
                ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    @SuppressWarnings("BanJNDI") // to a JVM that we started, at the address that it published
    static Heap of(long pid) throws Exception {
        var machine = VirtualMachine.attach(Long.toString(pid));
        try {
            return new Heap(JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
        } finally {
            machine.detach();
        }
    }

    /**
     * Bytes in use after a full collection. A second collection removes what the first one had to finalize or clear.
     */
    public long usedAfterCollection() {
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
