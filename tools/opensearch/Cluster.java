// Three OpenSearch nodes in one process, for tests and measurements: `java -cp … Cluster.java FOLDER FIRST_PORT`.
// Data and logs go into FOLDER. Standard output has one line of JSON for each thing that happened; standard input takes
// one command a line: `stop N`, `start N` (nodes from 1) and `quit`. It ends with its input, so it dies with its parent.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.codelibs.opensearch.runner.OpenSearchRunner;

public class Cluster {
    static final int NODES = 3;

    /** The runner and its nodes print what nobody asked for: they get standard error. */
    static final PrintStream out = System.out;

    public static void main(String[] args) throws Exception {
        System.setOut(System.err);
        int http = Integer.parseInt(args[1]);
        int transport = http + NODES;
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.setMaxHttpPort(-1);
        runner.onBuild((number, settings) -> {
            settings.put("network.host", "127.0.0.1");
            settings.put("http.port", http + number - 1);
            settings.put("transport.port", transport + number - 1);
            settings.putList("discovery.seed_hosts", hosts(transport));
            settings.putList("cluster.initial_cluster_manager_nodes", "Node 1", "Node 2", "Node 3");
            settings.putList("node.roles", "cluster_manager", "data");
            // The first node has nobody to agree with yet: waiting for the others would hold up starting them.
            settings.put("discovery.initial_state_timeout", "0s");
            // A small disk that is nearly full is no reason to refuse a test.
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            // A shard of a node that is gone is given to another at once.
            settings.put("cluster.routing.allocation.node_concurrent_recoveries", 8);
        });
        String modules = "org.opensearch.analysis.common.CommonAnalysisPlugin,org.opensearch.transport.Netty4Plugin";
        runner.build(OpenSearchRunner.newConfigs().basePath(args[0]).moduleTypes(modules).numOfNode(NODES).clusterName("fonds-" + http));
        runner.client().admin().cluster().prepareHealth().setWaitForNodes("" + NODES).get();
        say("ready", "");
        serve(runner);
        runner.close();
        runner.clean();
        System.exit(0);
    }

    static String[] hosts(int first) {
        String[] hosts = new String[NODES];
        for (int i = 0; i < NODES; i++) hosts[i] = "127.0.0.1:" + (first + i);
        return hosts;
    }

    static void serve(OpenSearchRunner runner) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
            String[] words = line.trim().split(" ");
            int node = Integer.parseInt(words[1]) - 1;
            if (words[0].equals("stop")) {
                runner.getNode(node).close();
                runner.getNode(node).awaitClose(30, TimeUnit.SECONDS);
                say("stopped", words[1]);
            } else {
                runner.startNode(node);
                say("started", words[1]);
            }
        }
    }

    static void say(String what, String node) {
        out.println("{\"" + what + "\":\"" + node + "\"}");
        out.flush();
    }
}
