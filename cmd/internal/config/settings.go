package config

// Setting is one thing that pejl.yaml can say, and the flag of the same meaning.
type Setting struct {
	// Key is the key at the top of pejl.yaml, Flag the flag's name without dashes.
	Key, Flag string
	// Fields are the two keys of the objects in the setting's list where the flag takes
	// "first=second"; none for plain values.
	Fields []string
	Path   Path
	// Names is what a value names, as evaluator.UnknownError says it, so that an unknown name is
	// found again; of a pair its first part. Empty where it names nothing.
	Names string
	// Shared settings hold for every command that has the flag, the others for checks alone.
	Shared bool
}

// Path says which part of a value is the path of a file. In pejl.yaml it is relative to the
// folder of pejl.yaml, in a flag to the current folder.
type Path uint8

// The parts of a value that can be a path.
const (
	NoPath      Path = iota
	WholePath        // the value itself
	PathInValue      // what follows "=", if anything does
	SourcePath       // the value, where it is the source of a policy pack that is a folder
)

// Settings lists the settings in the order in which they are shown.
func Settings() []Setting {
	return []Setting{
		{Key: "policies", Flag: "policy", Path: SourcePath, Shared: true},
		{Key: "lock", Flag: "lock", Path: WholePath, Shared: true},
		{Key: "strategies", Flag: "strategy", Names: "strategy", Shared: true},
		{Key: "areas", Flag: "area", Names: "area"},
		{Key: "rules", Flag: "rule", Names: "rule"},
		{Key: "only_severities", Flag: "severity"},
		{Key: "phase", Flag: "phase", Names: "phase"},
		{Key: "date", Flag: "date"},
		{Key: "fail_on", Flag: "fail-on"},
		{Key: "severities", Flag: "severity-of", Fields: []string{"rule", "severity"}, Names: "rule"},
		{Key: "data", Flag: "data", Fields: []string{"name", "file"}, Path: PathInValue, Names: "data set", Shared: true},
		{Key: "outputs", Flag: "output", Path: PathInValue},
		{Key: "baseline", Flag: "baseline", Path: WholePath},
		{Key: "changed_since", Flag: "changed-since"},
		{Key: "deviation_max_days", Flag: "deviation-max-days"},
		{Key: "deviation_warn_days", Flag: "deviation-warn-days"},
		{Key: "not_waivable", Flag: "not-waivable"},
		{Key: "docs", Flag: "docs", Shared: true},
		{Key: "lang", Flag: "lang", Shared: true},
		{Key: "names", Flag: "names"},
		{Key: "exclude", Flag: "exclude", Path: WholePath},
	}
}

// Name is the first part of a value that is a pair, else the value.
func (s *Setting) Name(value string) string {
	if name, _, ok := cut(value); ok && len(s.Fields) > 0 {
		return name
	}
	return value
}
