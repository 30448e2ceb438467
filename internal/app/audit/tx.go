package audit

// Log keeps the audit log.
type Log interface {
	Audit(e Entry) error
}
