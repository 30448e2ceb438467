package questionnaire

import (
	"errors"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"mogna/internal/survey"
)

// structure holds the tree against the schema.
func (l *Loader) structure(d *draft, tree any) {
	var invalid *jsonschema.ValidationError
	if errors.As(l.schema.Validate(tree), &invalid) {
		l.flatten(d, invalid)
	}
}

// flatten walks the validator's tree of causes down to the single breaches.
func (l *Loader) flatten(d *draft, e *jsonschema.ValidationError) {
	for _, cause := range e.Causes {
		l.flatten(d, cause)
	}
	at := pointer(e.InstanceLocation)
	if len(e.Causes) == 0 && !d.places[at].broken {
		d.breach(at, l.grammar.rule(e.SchemaURL), e.ErrorKind)
	}
}

// breach puts one breach of the schema into words.
func (d *draft) breach(at string, r rule, breach jsonschema.ErrorKind) {
	switch k := breach.(type) {
	case *kind.Required:
		for _, key := range k.Missing {
			d.fault(join(at, key), survey.Say("”%s” saknas.", "“%s” is missing.", key), r.key(key).mend())
		}
	case *kind.AdditionalProperties:
		for _, key := range k.Properties {
			d.unknownKey(join(at, key), key, r)
		}
	case *kind.FalseSchema:
		d.misplaced(at)
	case *kind.Type:
		d.wrongType(at, r)
	case *kind.Enum:
		d.wrongChoice(at, r)
	case *kind.Pattern:
		d.wrongPattern(at, r)
	case *kind.Minimum:
		d.fault(at, survey.Say("Talet %s är för litet.", "The number %s is too small.", d.literal(at)), r.mend())
	case *kind.Maximum:
		d.fault(at, survey.Say("Talet %s är för stort.", "The number %s is too large.", d.literal(at)), r.mend())
	default:
		d.wrongLength(at, r, breach)
	}
}

func (d *draft) wrongLength(at string, r rule, breach jsonschema.ErrorKind) {
	switch k := breach.(type) {
	case *kind.MinLength:
		d.fault(at, emptyText, r.mend())
	case *kind.MaxLength:
		d.fault(at, survey.Say("Texten är %d tecken.", "The text is %d characters.", k.Got),
			survey.Say("Den får vara högst %d.", "It can be at most %d.", k.Want))
	case *kind.MinItems:
		d.fault(at, survey.Say("Antalet poster i listan är %d.", "The number of entries in the list is %d.", k.Got),
			survey.Say("Det behövs minst %d.", "At least %d are needed.", k.Want))
	default:
		d.fault(at, survey.Say("Värdet bryter mot regeln %v i schemat.", "The value does not follow the schema's rule %v.", breach.KeywordPath()), r.mend())
	}
}
