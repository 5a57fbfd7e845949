/** Configuration of one ClickHouse server on loopback, as 18.16 and today's versions read it. */

const cluster = (ports) =>
  ports.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`).join('');

/** @param ports of this server: tcp, http, interserver; `shards`: tcp ports of all */
export const serverConfig = ({ folder, tcp, http, interserver, shards }) => `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/error.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <interserver_http_port>${interserver}</interserver_http_port>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <max_concurrent_queries>20</max_concurrent_queries>
  <keep_alive_timeout>300</keep_alive_timeout>
  <timezone>UTC</timezone>
  <remote_servers><kpi>${cluster(shards)}</kpi></remote_servers>
</yandex>
`;

/** \`default\` writes, \`reader\` only reads. */
export const usersConfig = (password) => `<?xml version="1.0"?>
<yandex>
  <profiles>
    <default><max_memory_usage>8000000000</max_memory_usage><max_threads>2</max_threads></default>
    <reader><readonly>1</readonly><max_execution_time>60</max_execution_time></reader>
  </profiles>
  <users>
    <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
    <reader><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>reader</profile><quota>default</quota></reader>
  </users>
  <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
</yandex>
`;
