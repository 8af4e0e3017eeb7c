package main

import (
	"fmt"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

// What the graph's references to things outside it stand for, asked of the providers as ours does.
func (s *stack) lookUpAWS() error {
	account, err := s.ask("aws", "index/getCallerIdentity", pulumi.Map{})
	if err != nil {
		return err
	}
	s.answers["account"] = text(account["accountId"])
	subnets, err := s.ask("aws", "ec2/getSubnets", pulumi.Map{"filters": pulumi.Array{
		pulumi.Map{"name": pulumi.String("tag:network"), "values": pulumi.ToStringArray([]string{"private"})},
	}})
	if err != nil {
		return err
	}
	ids, is := subnets["ids"].([]any)
	if !is || len(ids) == 0 {
		return fmt.Errorf("no private subnets")
	}
	var network string
	for i, id := range ids {
		subnet, err := s.ask("aws", "ec2/getSubnet", pulumi.Map{"id": pulumi.String(text(id))})
		if err != nil {
			return err
		}
		network = text(subnet["vpcId"])
		s.answers[fmt.Sprintf("subnet.private.%d", i)] = text(id)
	}
	vpc, err := s.ask("aws", "ec2/getVpc", pulumi.Map{"id": pulumi.String(network)})
	if err != nil {
		return err
	}
	s.answers["vpc.id"], s.answers["vpc.cidr"] = text(vpc["id"]), text(vpc["cidrBlock"])
	balancer, err := s.ask("aws", "lb/getLoadBalancer", pulumi.Map{"name": pulumi.String("product-external-alb")})
	if err != nil {
		return err
	}
	s.answers["loadBalancer.dnsName"] = text(balancer["dnsName"])
	listener, err := s.ask("aws", "lb/getListener", pulumi.Map{
		"loadBalancerArn": pulumi.String(text(balancer["arn"])), "port": pulumi.Int(443),
	})
	if err != nil {
		return err
	}
	s.answers["listener.arn"] = text(listener["arn"])
	for _, it := range s.graph.Resources {
		if priority, is := it.Inputs["priority"].(float64); is && it.Type == "aws:lb/listenerRule:ListenerRule" {
			// That none has the place yet is an error, and what is hoped for.
			_, _ = s.ask("aws", "lb/getListenerRule", pulumi.Map{
				"listenerArn": pulumi.String(s.answers["listener.arn"]), "priority": pulumi.Float64(priority),
			})
		}
	}
	for _, name := range []string{"platform_infra_token", "zone_id"} {
		parameter, err := s.ask("aws", "ssm/getParameter", pulumi.Map{
			"name": pulumi.String("/cloudflare/" + name), "withDecryption": pulumi.Bool(true),
		})
		if err != nil {
			return err
		}
		s.answers["parameter."+name] = text(parameter["value"])
	}
	return nil
}

func (s *stack) lookUpCloudflare() error {
	zone, err := s.ask("cloudflare", "index/getZone", pulumi.Map{
		"zoneId": pulumi.String(s.answers["parameter.zone_id"]),
	})
	if err != nil {
		return err
	}
	s.answers["zone.id"], s.answers["zone.name"] = text(zone["id"]), text(zone["name"])
	if account, is := zone["account"].(map[string]any); is {
		s.answers["cloudflare.account"] = text(account["id"])
	}
	found, err := s.ask("cloudflare", "index/getZeroTrustAccessIdentityProviders", pulumi.Map{
		"accountId": pulumi.String(s.answers["cloudflare.account"]),
	})
	if err != nil {
		return err
	}
	list, _ := found["results"].([]any)
	for _, it := range list {
		if one, is := it.(map[string]any); is && s.answers["identityProvider.id"] == "" {
			s.answers["identityProvider.id"] = text(one["id"])
		}
	}
	return nil
}

func (s *stack) ask(pkg, function string, arguments pulumi.Map) (map[string]any, error) {
	for _, it := range s.graph.Resources {
		if it.Type != providers+pkg {
			continue
		}
		answer := map[string]any{}
		name := function[strings.Index(function, "/")+1:]
		err := s.Invoke(pkg+":"+function+":"+name, arguments, &answer, pulumi.Provider(s.providers[it.URN]))
		return answer, err
	}
	return nil, fmt.Errorf("the graph has no provider for %s", pkg)
}

func text(value any) string {
	return fmt.Sprint(value)
}
