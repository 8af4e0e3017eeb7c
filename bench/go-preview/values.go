package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

// A reference in a text, or the beginning of one that is only text.
var reference = regexp.MustCompile(`\$\$\{|\$\{([^}]*)\}`)

func (s *stack) inputs(it resource) (pulumi.Map, error) {
	inputs := pulumi.Map{}
	for name, value := range it.Inputs {
		input, err := s.input(value)
		if err != nil {
			return nil, fmt.Errorf("%s of %s: %w", name, it.Name, err)
		}
		inputs[name] = input
	}
	return inputs, nil
}

func (s *stack) input(value any) (pulumi.Input, error) {
	switch it := value.(type) {
	case nil:
		return nil, nil
	case bool:
		return pulumi.Bool(it), nil
	case float64:
		return pulumi.Float64(it), nil
	case string:
		return s.text(it)
	case []any:
		list := pulumi.Array{}
		for _, element := range it {
			input, err := s.input(element)
			if err != nil {
				return nil, err
			}
			list = append(list, input)
		}
		return list, nil
	case map[string]any:
		return s.object(it)
	default:
		return nil, fmt.Errorf("%T is no JSON", value)
	}
}

func (s *stack) object(fields map[string]any) (pulumi.Input, error) {
	if unknown, is := fields["$unknown"].(string); is {
		return s.text(unknown)
	}
	if _, is := fields["$secret"]; is {
		return pulumi.ToSecret(pulumi.String("a-secret-of-the-comparison")), nil
	}
	object := pulumi.Map{}
	for name, value := range fields {
		if strings.HasPrefix(name, "$") {
			return nil, fmt.Errorf("%s is not known here", name)
		}
		input, err := s.input(value)
		if err != nil {
			return nil, err
		}
		object[name] = input
	}
	return object, nil
}

// A text with its references as outputs: one output alone is itself, others are put together when they are known.
func (s *stack) text(text string) (pulumi.Input, error) {
	var parts []any
	outputs, end := 0, 0
	for _, at := range reference.FindAllStringSubmatchIndex(text, -1) {
		parts = append(parts, text[end:at[0]])
		end = at[1]
		if at[2] < 0 {
			parts = append(parts, "${")
			continue
		}
		part, err := s.referred(text[at[2]:at[3]])
		if err != nil {
			return nil, err
		}
		if output, is := part.(pulumi.Output); is && at[0] == 0 && end == len(text) {
			return output, nil
		} else if is {
			outputs++
		}
		parts = append(parts, part)
	}
	parts = append(parts, text[end:])
	if outputs == 0 {
		return pulumi.String(joined(parts)), nil
	}
	return pulumi.All(parts...).ApplyT(joined).(pulumi.StringOutput), nil
}

func joined(parts []any) string {
	var text strings.Builder
	for _, part := range parts {
		fmt.Fprint(&text, part)
	}
	return text.String()
}

// A text that was looked up, or an output.
func (s *stack) referred(name string) (any, error) {
	if answer, is := s.answers[name]; is {
		return answer, nil
	}
	dot := strings.LastIndex(name, ".")
	if dot < 0 || s.named[name[:dot]] == nil {
		return nil, fmt.Errorf("${%s} is neither looked up nor a resource", name)
	}
	of := s.named[name[:dot]]
	switch name[dot+1:] {
	case "id":
		return of.ID().ToStringOutput(), nil
	case "arn":
		return of.Arn, nil
	case "agentRuntimeArn":
		return of.AgentRuntimeArn, nil
	case "repositoryUrl":
		return of.RepositoryURL, nil
	case "version":
		return of.Version, nil
	default:
		return nil, fmt.Errorf("${%s}: no such output is declared here", name)
	}
}
