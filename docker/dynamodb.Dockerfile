# The stand-in for DynamoDB of the local run. Its program is published for x86-64; other machines emulate that.
FROM --platform=linux/amd64 node:22-bookworm-slim
RUN npm install --prefix /opt/dynoxide @dynoxide/linux-x64@1.2.1 && mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["/opt/dynoxide/node_modules/@dynoxide/linux-x64/dynoxide", "serve", "--host", "0.0.0.0", "--port", "8000", "--db-path", "/data/tables.db"]
