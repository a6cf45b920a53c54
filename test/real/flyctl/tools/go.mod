module slipway.test/flyctl-tool

go 1.26.3

require github.com/superfly/flyctl v0.4.96
