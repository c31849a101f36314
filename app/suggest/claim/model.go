package claim

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
)

// shippedWeights is the trained model, written by
//
//	go run ./app/batch train-claims -data FILE >app/suggest/claim/claim.weights
//
// from the ClaimBuster sentences of US presidential debates (Arslan, Hassan, Li
// and Tremayne, 2020; licence CC BY 4.0) in the form of the CheckThat! Lab of
// 2024. No sentence of theirs can be read out of it.
//
//go:embed claim.weights
var shippedWeights string

// model is a linear model over vectors.
type model struct {
	unit    float64 // what one step of a weight is worth
	weights string  // one signed byte each: named features, then hashed ones
}

const (
	magic      = "GLCW1\n"
	headerSize = len(magic) + 8
)

// parseModel reads what encodeModel wrote.
func parseModel(data string) (model, error) {
	if want := headerSize + namedFeatures + hashedFeatures; len(data) != want {
		return model{}, fmt.Errorf("claim weights have %d bytes, want %d", len(data), want)
	}
	if data[:len(magic)] != magic {
		return model{}, fmt.Errorf("claim weights begin with %q, want %q", data[:len(magic)], magic)
	}
	bits := binary.LittleEndian.Uint64([]byte(data[len(magic):headerSize]))
	unit := math.Float64frombits(bits)
	if !(unit > 0 && unit < 1) {
		return model{}, fmt.Errorf("claim weights have the unit %g, want one between 0 and 1", unit)
	}
	return model{unit, data[headerSize:]}, nil
}

// encodeModel rounds weights to signed bytes.
func encodeModel(weights []float64) []byte {
	most := 1e-9
	for _, w := range weights {
		most = max(most, math.Abs(w))
	}
	unit := most / 127
	out := binary.LittleEndian.AppendUint64([]byte(magic), math.Float64bits(unit))
	for _, w := range weights {
		out = append(out, byte(int8(math.Round(w/unit))))
	}
	return out
}

// logit is the model's opinion of a sentence: the higher, the likelier it
// states a fact that somebody would check.
func (m model) logit(v *vector) float64 {
	named, hashed := 0, 0
	for i, on := range v.named {
		if on {
			named += int(int8(m.weights[i]))
		}
	}
	for _, slot := range v.hashed {
		hashed += int(int8(m.weights[namedFeatures+int(slot)]))
	}
	return m.unit * (float64(named) + float64(hashed)*v.scale())
}
