package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

const providers = "pulumi:providers:"

// What `platform preview --format json` prints, as far as it is used here.
type graph struct {
	Resources []resource     `json:"resources"`
	Outputs   map[string]any `json:"outputs"`
}

type resource struct {
	URN       string         `json:"urn"`
	Type      string         `json:"type"`
	Name      string         `json:"name"`
	Provider  string         `json:"provider"`
	Parent    string         `json:"parent"`
	DependsOn []string       `json:"dependsOn"`
	Inputs    map[string]any `json:"inputs"`
}

// Any resource of ours, with the outputs that others of them refer to.
type registered struct {
	pulumi.CustomResourceState
	Arn             pulumi.StringOutput `pulumi:"arn"`
	AgentRuntimeArn pulumi.StringOutput `pulumi:"agentRuntimeArn"`
	RepositoryURL   pulumi.StringOutput `pulumi:"repositoryUrl"`
	Version         pulumi.AnyOutput    `pulumi:"version"`
}

type provider struct {
	pulumi.ProviderResourceState
}

func readGraph(file string) (*graph, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var read graph
	if err := json.Unmarshal(text, &read); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, it := range read.Resources {
		if it.Parent != "" {
			return nil, fmt.Errorf("%s has a parent: not made for that", it.Name)
		}
	}
	return &read, nil
}

// A run of the program: what is registered so far, by URN.
type stack struct {
	*pulumi.Context
	graph     *graph
	answers   map[string]string
	providers map[string]pulumi.ProviderResource
	made      map[string]pulumi.Resource
	named     map[string]*registered
}

func (g *graph) register(ctx *pulumi.Context) error {
	s := &stack{ctx, g, map[string]string{}, map[string]pulumi.ProviderResource{}, map[string]pulumi.Resource{},
		map[string]*registered{}}
	for _, step := range []func() error{
		func() error { return s.provide("aws") },
		s.lookUpAWS,
		func() error { return s.provide("cloudflare") },
		s.lookUpCloudflare,
		s.registerAll,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	for name, value := range g.Outputs {
		output, err := s.input(value)
		if err != nil {
			return err
		}
		ctx.Export(name, output)
	}
	return nil
}

// The explicit provider of a package, if the graph has one.
func (s *stack) provide(pkg string) error {
	for _, it := range s.graph.Resources {
		if it.Type != providers+pkg {
			continue
		}
		inputs, err := s.inputs(it)
		if err != nil {
			return err
		}
		made := &provider{}
		if err := s.RegisterResource(it.Type, it.Name, inputs, made); err != nil {
			return err
		}
		s.providers[it.URN], s.made[it.URN] = made, made
	}
	return nil
}

func (s *stack) registerAll() error {
	waiting := map[string]resource{}
	for _, it := range s.graph.Resources {
		if !strings.HasPrefix(it.Type, providers) {
			waiting[it.URN] = it
		}
	}
	for len(waiting) > 0 {
		before := len(waiting)
		for _, it := range s.graph.Resources {
			if _, is := waiting[it.URN]; !is || !s.ready(it) {
				continue
			}
			if err := s.registerOne(it); err != nil {
				return err
			}
			delete(waiting, it.URN)
		}
		if len(waiting) == before {
			return fmt.Errorf("%d resources wait for each other", before)
		}
	}
	return nil
}

func (s *stack) ready(it resource) bool {
	for _, urn := range it.DependsOn {
		if s.made[urn] == nil {
			return false
		}
	}
	return true
}

func (s *stack) registerOne(it resource) error {
	inputs, err := s.inputs(it)
	if err != nil {
		return err
	}
	of, is := s.providers[it.Provider]
	if !is {
		return fmt.Errorf("%s has no provider of its own", it.Name)
	}
	dependencies := make([]pulumi.Resource, 0, len(it.DependsOn))
	for _, urn := range it.DependsOn {
		dependencies = append(dependencies, s.made[urn])
	}
	made := &registered{}
	err = s.RegisterResource(it.Type, it.Name, inputs, made, pulumi.Provider(of), pulumi.DependsOn(dependencies))
	s.made[it.URN], s.named[it.Name] = made, made
	return err
}
