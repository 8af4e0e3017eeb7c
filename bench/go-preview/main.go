// go-preview is the Go side of a comparison: it registers the resources that a preview of ours printed as JSON, from a
// program on Pulumi's Go SDK, under the real command line. It serves the program to the command line on a loopback
// port, as ours does, so that both start one process of Pulumi and nothing else.
//
// Usage: go-preview GRAPH.json PULUMI preview --stack ... ; ends with Pulumi's exit code.
package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
)

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "usage: go-preview GRAPH.json PULUMI COMMAND ...")
		os.Exit(2)
	}
	code, err := run(os.Args[1], os.Args[2], os.Args[3:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-preview:", err)
		os.Exit(2)
	}
	os.Exit(code)
}

func run(file, cli string, arguments []string) (int, error) {
	graph, err := readGraph(file)
	if err != nil {
		return 0, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	server := grpc.NewServer(grpc.MaxRecvMsgSize(1 << 28))
	pulumirpc.RegisterLanguageRuntimeServer(server, &host{program: graph.register})
	go func() { _ = server.Serve(listener) }()
	defer server.Stop()

	command := exec.Command(cli, append(arguments, "--client="+listener.Addr().String())...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	err = command.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode(), nil
	}
	return 0, err
}

type host struct {
	pulumirpc.UnimplementedLanguageRuntimeServer
	program pulumi.RunFunc
}

func (h *host) Run(ctx context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	info := pulumi.RunInfo{
		MonitorAddr:      request.GetMonitorAddress(),
		Config:           request.GetConfig(),
		ConfigSecretKeys: request.GetConfigSecretKeys(),
		Project:          request.GetProject(),
		Stack:            request.GetStack(),
		Parallel:         request.GetParallel(),
		DryRun:           request.GetDryRun(),
		Organization:     request.GetOrganization(),
	}
	if len(request.Args) > 0 {
		info.EngineAddr = request.Args[0]
	}
	program, err := pulumi.NewContext(ctx, info)
	if err != nil {
		return nil, err
	}
	defer program.Close()
	if err := pulumi.RunWithContext(program, h.program); err != nil {
		return &pulumirpc.RunResponse{Error: err.Error()}, nil
	}
	return &pulumirpc.RunResponse{}, nil
}

func (h *host) GetRequiredPlugins(
	context.Context, *pulumirpc.GetRequiredPluginsRequest,
) (*pulumirpc.GetRequiredPluginsResponse, error) {
	return &pulumirpc.GetRequiredPluginsResponse{}, nil
}

func (h *host) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: "1.0.0"}, nil
}
