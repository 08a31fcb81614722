package reporttest

import "github.com/pejl/pejl/evaluator/result"

// HostileText is a text with whatever a format might take for its own: markup, commands of GitHub's and
// GitLab's, formulas, and characters that no report should pass on.
const HostileText = "<b>\"æøå\"</b> <!-- --> & ]]> 😀 'x' | a|b `kode` *fed* __u__ ~~x~~ $x^2$ :smile: @octocat @org/team #12 " +
	"GH-34 org/repo#5 !6 $7 %8 &9 ~bug ^alert#1 https://ondt.example/x?a=1&b=2 http://ondt.example www.ondt.example " +
	"ftp://ondt.example mailto:x@ondt.example x@ondt.example <https://ondt.example> [link](https://ondt.example) ![billede](https://ondt.example/a.png) " +
	"[^1] [[wiki]] - [x] &lt;i&gt; &#64;octocat 1f0c1d9b7a52e6038d1b5c2f9e8a7460c3d2b1a0 </details> <img src=x onerror=alert(1)>\n" +
	"::set-output name=x::y\r\n::error file=a.go,line=1::falsk\r  ::stop-commands::t ##[set-env name=P]v\n/close\n# Overskrift\n\n---\n=1+1\n" +
	"{0} %0A::error::falsk %25 a,b:c\x00\x01\x1b[31m\u009b\u202e\u2028\xff\ufffe slut"

// Hostile returns the run of Compared with HostileText in the place of every text of a descriptor, a
// deviation, a rule or the run, and file names that no platform takes.
func Hostile() *result.Run {
	run := Compared()
	both := result.Text{DA: HostileText, EN: HostileText}
	files := []string{"../uden for/a.yaml", "/srv/å/b.yaml", "C:/c d.json", "a:b,c%0A::error::x#\n::error::y.yaml"}
	deviation := func(d *result.Deviation) *result.Deviation {
		bad := *d
		bad.Reason, bad.ApprovedBy, bad.Measure, bad.File = HostileText, HostileText, HostileText, files[3]
		return &bad
	}
	for _, rule := range run.Rules {
		rule.Title, rule.Description, rule.Remedy, rule.Role = both, both, both, both
		rule.StrategyName, rule.AreaName = both, both
	}
	for i, d := range run.Descriptors {
		d.ID, d.Name, d.Unit, d.File = d.ID+HostileText, HostileText, HostileText, files[i%len(files)]
		for j := range d.Results {
			r := &d.Results[j]
			if r.Err != "" {
				r.Err = HostileText
			}
			for k, w := range r.Waivers {
				r.Waivers[k] = deviation(w)
			}
			for k := range r.Findings {
				f := &r.Findings[k]
				f.File, f.Message = d.File, both
				if f.Waiver != nil {
					f.Waiver = deviation(f.Waiver)
				}
			}
		}
	}
	for path, fact := range run.Facts {
		fact.Title, fact.Question = both, both
		run.Facts[path] = fact
	}
	for i := range run.Remarks {
		run.Remarks[i].Deviation, run.Remarks[i].Message = deviation(run.Remarks[i].Deviation), both
	}
	for i := range run.Baseline.Gone {
		run.Baseline.Gone[i].Title, run.Baseline.Gone[i].Descriptor = both, HostileText
	}
	for i := range run.Data {
		run.Data[i].Name, run.Data[i].Version, run.Data[i].File = both, HostileText, HostileText
	}
	run.Warnings = []result.Text{both}
	for i := range run.Packs {
		run.Packs[i].Source, run.Packs[i].Revision, run.Packs[i].Digest = HostileText, HostileText, HostileText
	}
	run.Arguments = []string{"check", HostileText}
	run.Baseline.File, run.Since, run.ToolVersion, run.Edition = HostileText, HostileText, HostileText, HostileText
	return run
}
