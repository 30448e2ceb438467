package store

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// unheard limits how long the system sends again what nobody confirms, which keeping alive does not.
func unheard(network, _ string, c syscall.RawConn) (err error) {
	if network == "unix" {
		return nil
	}
	if failed := c.Control(func(fd uintptr) {
		err = unix.SetsockoptInt(int(fd), unix.IPPROTO_TCP, unix.TCP_USER_TIMEOUT, int(unheardLimit.Milliseconds()))
	}); failed != nil {
		return failed
	}
	return err
}
