//go:build tools

// Package tools names the flyctl that the tests run, so that its version and checksums stand in go.mod and go.sum.
package tools

import _ "github.com/superfly/flyctl"
