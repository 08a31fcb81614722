package main

import (
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// race runs two commands in turn, A B A B …, and takes the ratio pair by pair, so that a
// machine that speeds up or slows down meanwhile changes both alike.
type race struct {
	pairs        int
	name, target string
	a, b         string
}

// cost is what one process took.
type cost struct {
	wall, cpu time.Duration
	peak      int64 // bytes; 0: not known
}

func (r race) run() error {
	if r.a == "" || r.b == "" || r.pairs < 1 {
		return errors.New("race: name both commands and at least one pair")
	}
	var wall, cpu, secondsA, secondsB []float64
	for i := range r.pairs + 1 {
		a, err := measure(r.a)
		if err != nil {
			return err
		}
		b, err := measure(r.b)
		if err != nil {
			return err
		}
		if i == 0 {
			continue // the first pair warms the file cache
		}
		wall = append(wall, a.wall.Seconds()/b.wall.Seconds())
		cpu = append(cpu, a.cpu.Seconds()/b.cpu.Seconds())
		secondsA = append(secondsA, a.wall.Seconds())
		secondsB = append(secondsB, b.wall.Seconds())
	}
	target := ""
	if r.target != "" {
		target = ", wanted " + r.target
	}
	fmt.Printf("%-42s %6.2f wall (%.2f to %.2f), %.2f cpu; medians %.2f s and %.2f s%s\n",
		r.name, median(wall), slices.Min(wall), slices.Max(wall), median(cpu), median(secondsA), median(secondsB), target)
	return nil
}

// peaks prints the peak memory of each command.
func peaks(commands []string) error {
	for _, command := range commands {
		c, err := measure(command)
		if err != nil {
			return err
		}
		fmt.Printf("%7.1f MiB %8.2f s  %s\n", float64(c.peak)/(1<<20), c.wall.Seconds(), command)
	}
	return nil
}

// measure runs a command with its output thrown away. Exit code 1 is a verdict, not a mistake;
// so is pejl's 3.
func measure(command string) (cost, error) {
	words := strings.Fields(command)
	cmd := exec.Command(words[0], words[1:]...)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	begun := time.Now()
	err := cmd.Run()
	wall := time.Since(begun)
	var exit *exec.ExitError
	if err != nil && !(errors.As(err, &exit) && (exit.ExitCode() == 1 || exit.ExitCode() == 3)) {
		return cost{}, fmt.Errorf("run %q: %w: %s", command, err, complaint.String())
	}
	state := cmd.ProcessState
	return cost{wall, state.UserTime() + state.SystemTime(), peakOf(state)}, nil
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}
