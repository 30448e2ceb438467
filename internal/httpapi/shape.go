package httpapi

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
	"golang.org/x/text/encoding/ianaindex"

	"mogna/internal/survey"
)

// strictJSON reads a body as the contract has it: a key that isn't there is a fault, not something to ignore.
type strictJSON struct{ echo.DefaultJSONSerializer }

func (strictJSON) Deserialize(c echo.Context, into any) error {
	var body bytes.Buffer
	d := json.NewDecoder(io.TeeReader(inUTF8(c.Request()), &body))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil && d.Decode(&struct{}{}) != io.EOF {
		err = errors.New("more than one value")
	}
	var limit *echo.HTTPError
	if errors.As(err, &limit) {
		return err
	}
	if faults := nullFaults(body.Bytes(), into); len(faults) > 0 {
		return survey.Refuse(faults)
	}
	if err != nil {
		return survey.Refuse([]survey.Fault{unreadable(err)})
	}
	return nil
}

// inUTF8 is a body in the encoding that it says it has. One that says nothing is UTF-8; where it is not, what is lost of its
// texts is found where they are checked.
func inUTF8(r *http.Request) io.Reader {
	_, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || params["charset"] == "" {
		return r.Body
	}
	encoding, err := ianaindex.MIME.Encoding(params["charset"])
	if err != nil || encoding == nil {
		return r.Body
	}
	return encoding.NewDecoder().Reader(r.Body)
}

func unreadable(err error) survey.Fault {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &kind):
		return survey.Fault{Path: kind.Field, What: survey.Say("Värdet är av fel slag (%s).", "The value is of the wrong kind (%s).", kind.Value),
			Mend: survey.Say("Skicka %s.", "Send %s.", kind.Type)}
	case errors.As(err, &syntax) && syntax.Offset == 1 && strings.Contains(err.Error(), "'ï'"): // the first byte of U+FEFF in UTF-8
		return survey.Fault{What: survey.Say("Innehållet börjar med ett osynligt tecken (byte order mark, BOM), och det har JSON inget.", "The content begins with an invisible character (a byte order mark, BOM), and JSON has none."),
			Mend: survey.Say("Skicka innehållet i UTF-8 utan BOM.", "Send the content in UTF-8 without a BOM.")}
	case errors.As(err, &syntax):
		return survey.Fault{What: survey.Say("Innehållet är inte giltig JSON, från tecken %d.", "The content is not valid JSON, from character %d.", syntax.Offset)}
	case strings.HasPrefix(err.Error(), "json: unknown field "):
		return survey.Fault{Path: strings.Trim(strings.TrimPrefix(err.Error(), "json: unknown field "), `"`),
			What: survey.Say("Fältet finns inte i API-beskrivningen.", "The field is not in the API description."), Mend: survey.Say("Ta bort den.", "Remove it.")}
	}
	return survey.Fault{What: survey.Say("Innehållet är inte giltig JSON.", "The content is not valid JSON."), Mend: survey.Say("Kontrollera att allt kom med.", "Check that all of it was sent.")}
}

var shape = newValidator()

func newValidator() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	if err := v.RegisterValidation("progress-id", func(f validator.FieldLevel) bool { return progressID.MatchString(f.Field().String()) }); err != nil {
		panic(err) // the name is no name for a rule
	}
	return v
}

// progressID is what the contract asks of an identifier that whoever asks has drawn by chance.
var progressID = regexp.MustCompile(`^[A-Za-z0-9-]{16,64}$`)

// validateShape holds a request against the bounds that stand in the contract.
func validateShape(request any) error {
	err := shape.Struct(request)
	var broken validator.ValidationErrors
	if !errors.As(err, &broken) {
		return err
	}
	var list []survey.Fault
	for _, b := range broken {
		_, path, _ := strings.Cut(b.Namespace(), ".")
		path = strings.TrimPrefix(strings.TrimPrefix(path, "Body."), "Params.")
		f := survey.Fault{Path: path, What: shapeFault(b), Mend: survey.Say("Se API-beskrivningen.", "See the API description.")}
		if chosenNone(b) {
			f.What = survey.Say("Urvalet är tomt.", "The selection is empty.")
			f.Mend = survey.Say("Skriv vilka det gäller, eller utelämna fältet om det gäller alla.", "Enter who it applies to, or leave the field out if it applies to everyone.")
		}
		list = append(list, f)
	}
	return survey.Refuse(list)
}

// chosenNone tells of a field that chooses some of all, is there, and names none.
func chosenNone(b validator.FieldError) bool {
	v := reflect.ValueOf(b.Value())
	return b.Tag() == "min" && (v.Kind() == reflect.Slice || v.Kind() == reflect.String) && v.Len() == 0 && slices.Contains([]string{"respondents", "organisations", "questionnaire"}, b.Field())
}

func shapeFault(b validator.FieldError) survey.Text {
	switch b.Tag() {
	case "required":
		return survey.Say("Uppgiften saknas.", "The value is missing.")
	case "max":
		return survey.Say("Högst %s är tillåtet.", "At most %s is allowed.", b.Param())
	case "min":
		return survey.Say("Minst %s behövs.", "At least %s is needed.", b.Param())
	case "oneof":
		return survey.Say("Värdet måste vara ett av: %s.", "The value must be one of: %s.", b.Param())
	}
	return survey.Say("Värdet är inte tillåtet.", "The value is not allowed.")
}
