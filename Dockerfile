# The web pages, then the program with the pages inside, then an image with nothing but the program.
FROM node:20-bookworm-slim AS web
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY api/openapi.yaml ../api/
COPY frontend ./
RUN npm run build

FROM golang:1.26-bookworm AS program
WORKDIR /src
# docker build --build-arg COMMIT=$(git rev-parse HEAD)
ARG COMMIT
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=web /src/frontend/dist frontend/dist
RUN CGO_ENABLED=1 go build -trimpath -tags netgo,osusergo,sqlite_omit_load_extension -ldflags "-s -w -linkmode external -extldflags -static -X main.revision=$COMMIT" -o /mogna ./cmd/mogna \
    && mkdir /data

FROM scratch
COPY --from=program /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=program --chown=10001:10001 /data /data
COPY --from=program /mogna /mogna
USER 10001:10001
VOLUME /data
WORKDIR /data
ENV MOGNA_LISTEN=0.0.0.0:8080 MOGNA_DATABASE=/data/mogna.db
EXPOSE 8080
ENTRYPOINT ["/mogna"]
CMD ["serve"]
