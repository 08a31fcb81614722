// Package acceptance holds tests of the project as a whole: the layers and their sizes, the
// command over the examples, its reports in a browser and in the tools that read them.
//
// What a plain go test cannot find installed is skipped by name; with PEJL_CI=1 that is a
// failure, and pictures and reports are kept in .ci/out.
package acceptance
