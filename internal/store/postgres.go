package store

import (
	"context"
	"crypto/tls"
	"database/sql"
	"fmt"
	"net"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
)

const (
	// statementLimit ends a statement that the server works on for too long, or that waits for somebody's lock. Requests have limits of
	// their own, which end earlier.
	statementLimit = time.Minute

	// connectLimit is for each host of the address. Of several, one may be gone while another waits to be asked.
	connectLimit     = 5 * time.Second
	connectLimitEach = 2 * time.Second
)

func openPostgres(address string) (*Store, error) {
	pool, err := postgresPool(address, statementLimit)
	if err != nil {
		return nil, fmt.Errorf("connect to PostgreSQL: %w", err)
	}
	db, err := connect(postgres.New(postgres.Config{Conn: pool}), maxConnections)
	if err != nil {
		return nil, fmt.Errorf("connect to PostgreSQL: %w", err)
	}
	s := &Store{read: db, write: db, dialect: "postgres", address: address}
	s.probe.pool, err = postgresPool(address, statementLimit)
	if err == nil {
		s.probe.pool.SetMaxOpenConns(1) // beside the others, which may all be busy
	}
	return s, err
}

// Exposed names the machines that a database's address leads to over a network without TLS, or with TLS but whoever answers. That is what
// PostgreSQL's own default does.
func Exposed(database string) (hosts []string) {
	if !isPostgres(database) {
		return nil
	}
	c, err := pgx.ParseConfig(database)
	if err != nil {
		return nil // which is told when it is opened
	}
	look := func(host string, t *tls.Config) {
		network, _ := pgconn.NetworkAddress(host, c.Port)
		ip := net.ParseIP(host)
		known := t != nil && (!t.InsecureSkipVerify || t.VerifyPeerCertificate != nil)
		if network != "unix" && host != "localhost" && !ip.IsLoopback() && !known && !slices.Contains(hosts, host) {
			hosts = append(hosts, host)
		}
	}
	look(c.Host, c.TLSConfig)
	for _, f := range c.Fallbacks {
		look(f.Host, f.TLSConfig)
	}
	return hosts
}

// postgresPool limits each statement on the connection and not in the start-up message, which a pooler may refuse.
func postgresPool(address string, limit time.Duration) (*sql.DB, error) {
	c, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, err
	}
	if c.ConnectTimeout == 0 {
		c.ConnectTimeout = connectLimit
		if slices.ContainsFunc(c.Fallbacks, func(f *pgconn.FallbackConfig) bool { return f.Host != c.Host || f.Port != c.Port }) {
			c.ConnectTimeout = connectLimitEach
		}
	}
	c.DialFunc = dialer.DialContext
	if _, chosen := c.RuntimeParams["statement_timeout"]; chosen || limit == 0 {
		return stdlib.OpenDB(*c), nil
	}
	return stdlib.OpenDB(*c, stdlib.OptionAfterConnect(func(ctx context.Context, conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, fmt.Sprintf("SET statement_timeout = %d", limit.Milliseconds()))
		return err
	})), nil
}

// dialer gives a connection up some seconds after its other end is gone without a word, as a machine goes that loses its power or its
// network. The system's own limits are a quarter of an hour and more.
var dialer = &net.Dialer{KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: 4 * time.Second, Interval: 2 * time.Second, Count: 2}, Control: unheard}

const unheardLimit = 8 * time.Second // for what was sent and nobody confirms
