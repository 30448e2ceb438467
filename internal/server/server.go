// Package server wires the whole program: a value that can be started, asked for its address, and closed.
package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"mogna/api"
	"mogna/frontend"
	"mogna/internal/app"
	"mogna/internal/config"
	"mogna/internal/httpapi"
	"mogna/internal/mail"
	"mogna/internal/pdf"
	"mogna/internal/questionnaire"
	"mogna/internal/statement"
	"mogna/internal/store"
	"mogna/internal/survey"
	"mogna/internal/tracing"
	"mogna/internal/watch"
)

// Version is this program's version.
const Version = "0.1.0"

// Server is the running program.
type Server struct {
	App     *app.App
	Store   *store.Store
	PDF     *pdf.Printer
	privacy *statement.DataProtection
	config  *config.Config
	log     *slog.Logger
	HTTP    *http.Server // what answers requests, once it is started
	listen  net.Listener
	done    chan struct{} // closed when the background work should end
	posted  chan struct{} // closed when no letter is on its way any more; nil where none are sent
	once    sync.Once
	asked   atomic.Int64 // when somebody last asked whether it is ready
	drains  atomic.Bool  // it is to stop

	Commit    string // what it was built from, for the metrics
	watch     *watch.Metrics
	tracing   *tracing.Tracing
	metrics   *http.Server // nil where nobody may read them
	metricsAt string
}

// Make opens the service as Open does, on a database that it makes where there is none.
func Make(ctx context.Context, c *config.Config, options ...app.Option) (*Server, error) {
	if _, err := Init(ctx, c.Database); err != nil {
		return nil, err
	}
	return Open(ctx, c, options...)
}

// Open reads the questionnaires, opens the database, which must be Mogna's, and brings its schema up to date. It does not listen
// yet. The options are for tests that move the clock.
func Open(ctx context.Context, c *config.Config, options ...app.Option) (*Server, error) {
	library, err := Questionnaires(c.Questionnaires)
	if err != nil {
		return nil, err
	}
	places, err := municipalities()
	if err != nil {
		return nil, err
	}
	printer, err := pdf.New(c.Chromium)
	if err != nil {
		return nil, err
	}
	db, err := store.Open(c.Database)
	if err != nil {
		return nil, err
	}
	if err := RefuseEmpty(ctx, db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	log := c.Logger()
	tellExposed(log, c)
	applied, err := db.Migrate(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if applied > 0 {
		log.Info("database migrated", "migrations", applied)
	}
	privacy, err := DataProtection(c)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	options = append([]app.Option{app.WithMunicipalities(places), app.WithController(privacy.Controller)}, options...)
	if c.SMTP.Host != "" {
		sender, err := mail.New(c.SMTP.Mail())
		if err != nil {
			return nil, errors.Join(err, db.Close())
		}
		options = append(options, app.WithMailer(sender, c.SMTP.FromName))
	}
	traces, err := tracing.Open(ctx, Version, log)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Server{App: app.New(db.Slices(), library, options...), Store: db, PDF: printer, privacy: privacy, config: c, log: log, done: make(chan struct{}), watch: watch.New(), tracing: traces}, nil
}

// Questionnaires loads those of a folder, or those that come with the program.
func Questionnaires(dir string) ([]*survey.Questionnaire, error) {
	if dir == "" {
		return questionnaire.Shipped()
	}
	loader, err := questionnaire.Standard()
	if err != nil {
		return nil, err
	}
	list, err := loader.LoadFS(os.DirFS(dir), ".")
	if err != nil {
		return nil, fmt.Errorf("the folder %s in the option questionnaires: %w", dir, err)
	}
	return list, nil
}

const (
	readTimeout = time.Minute // an upload over a slow line fits; a connection that says nothing does not stay
	sweepEvery  = time.Hour
)

// Start listens and answers until Close.
func (s *Server) Start() error {
	listen, err := net.Listen("tcp", s.config.Listen)
	if err != nil {
		return fmt.Errorf("listen on %s: %w", s.config.Listen, err)
	}
	pages, err := fs.Sub(frontend.Dist, "dist")
	if err != nil {
		return errors.Join(err, listen.Close())
	}
	provider, err := newProvider(s.config, s.BaseURL(listen))
	if err != nil {
		return errors.Join(err, listen.Close())
	}
	told, err := newStatement(s.config)
	if err != nil {
		return errors.Join(err, listen.Close())
	}
	if err := s.startMetrics(); err != nil {
		return errors.Join(err, listen.Close())
	}
	s.tellGaps(told)
	if err := s.startLetters(s.BaseURL(listen)); err != nil {
		return errors.Join(err, listen.Close())
	}
	handler := httpapi.New(s.App, httpapi.Config{BaseURL: s.BaseURL(listen), Version: Version, Pages: pages, Placeholder: frontend.Placeholder,
		Spec: api.Spec, Sessions: s.Store.Sessions(), Ready: s.ready, Progress: s.Store.Progress(), TrustedProxies: s.config.Trusted(), OIDC: provider, Statement: told, DataProtection: s.privacy, Report: s.Report, Log: s.log, Watch: s.watch, Tracer: s.tracing})
	s.listen = listen
	s.HTTP = &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: readTimeout, IdleTimeout: 2 * time.Minute,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelWarn)}
	go s.sweep()
	go s.erase()
	go func() {
		if err := s.HTTP.Serve(listen); !errors.Is(err, http.ErrServerClosed) {
			s.log.Error("server stopped", "error", err)
		}
	}()
	return nil
}

// BaseURL is the address in links. Where the port was left to the system, it is the one that was given.
func (s *Server) BaseURL(listen net.Listener) string {
	if s.config.BaseURL == "http://"+s.config.Listen {
		return "http://" + listen.Addr().String()
	}
	return s.config.BaseURL
}

// URL is the address of the running server.
func (s *Server) URL() string { return s.BaseURL(s.listen) }

func (s *Server) sweep() {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	ran := s.watch.Task("sessions")
	for {
		err := s.Store.Sessions().Sweep(context.Background())
		ran(err)
		if err != nil {
			s.log.Error("sweep sessions", "error", err)
		}
		select {
		case <-tick.C:
		case <-s.done:
			return
		}
	}
}

// Close lets requests under way finish, within the time that the configuration gives them, and closes the database.
func (s *Server) Close() (err error) {
	s.once.Do(func() { err = s.close() })
	return err
}

func (s *Server) close() error {
	s.drain()
	close(s.done)
	var err error
	ctx, cancel := context.WithTimeout(context.Background(), s.config.ShutdownTimeout)
	defer cancel()
	if s.HTTP != nil {
		err = s.HTTP.Shutdown(ctx)
	}
	s.PDF.Close()
	s.endLetters(ctx)
	s.endWatching(ctx)
	return errors.Join(err, s.Store.Close())
}
