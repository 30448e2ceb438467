# Two images. `pdf`, the default, can print reports: Debian with Chromium and a font. `lean` is the program alone: choose it where
# reports are printed from a browser. Both run as user 10001, write only to /data and /tmp, and need no capability.
FROM node:20-bookworm-slim AS web
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY api/openapi.yaml ../api/
COPY frontend ./
RUN npm run build

FROM golang:1.26-bookworm AS program
WORKDIR /src
# docker build --build-arg COMMIT=$(git rev-parse HEAD) --target lean .
ARG COMMIT
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=web /src/frontend/dist frontend/dist
RUN scripts/release/build.sh /mogna "$COMMIT" && mkdir /data

FROM scratch AS lean
COPY --from=program /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=program --chown=10001:10001 /data /data
COPY --from=program /mogna /mogna
USER 10001:10001
VOLUME /data
WORKDIR /data
ENV MOGNA_LISTEN=0.0.0.0:8080
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s CMD ["/mogna", "healthcheck"]
ENTRYPOINT ["/mogna"]
CMD ["serve"]

FROM debian:bookworm-slim AS pdf
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates chromium-headless-shell fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* /var/log/*
COPY --from=program --chown=10001:10001 /data /data
COPY --from=program /mogna /mogna
USER 10001:10001
VOLUME /data
WORKDIR /data
ENV HOME=/tmp MOGNA_LISTEN=0.0.0.0:8080
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s CMD ["/mogna", "healthcheck"]
ENTRYPOINT ["/mogna"]
CMD ["serve"]
