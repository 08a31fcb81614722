package corpus

import "strconv"

func (a *author) security() {
	a.section("security", func() {
		a.group("rules_assessment", func() {
			a.fact("rules_version", `"2026"`)
			a.fact("open_deviations", "[]")
			a.all("covers", "use", "development")
		})
		a.group("central_solutions", func() {
			a.yes("compatible")
			a.day("confirmed_on", 140)
		})
		a.rows("risk_assessments", 1+a.random.IntN(2), func(i int) {
			a.line("id", "RV-"+strconv.Itoa(a.number)+"-"+strconv.Itoa(i))
			a.day("date", 130+365*i)
			a.fact("trigger", []string{"acquisition", "annual"}[i])
		})
		a.line("incidents", "[]")
	})
}

func (a *author) privacy() {
	a.section("privacy", func() {
		a.either("processes_personal_data", 0.8)
		a.group("risk_assessment", func() {
			a.day("completed_on", 120)
			a.yes("covers_all_processing")
		})
		a.short("security_level", func() { a.yes("derived_from_risk_assessment") })
		a.group("early_considerations", func() {
			a.day("documented_on", -20)
			a.fact("documented_by", `"`+a.owner+`"`)
		})
		a.day("coordinator_involved_on", -10)
		if a.signed {
			a.group("dpa", func() { a.day("signed_on", 220) })
		}
		a.group("dpia", func() {
			a.fact("need", "required", "not_required")
			a.day("need_clarified_on", 10)
		})
		a.texts("preventive_measures")
		a.group("breach_handling", func() { a.text("procedure_ref", plans) })
	})
}

// texts writes a list of sentences; when wrong, an empty one.
func (a *author) texts(key string) {
	if a.absent() {
		return
	}
	if a.wrong() {
		a.line(key, "[]")
		return
	}
	a.key(key)
	a.out = append(a.out, '\n')
	for range 1 + a.random.IntN(2) {
		for range a.indent + 2 {
			a.out = append(a.out, ' ')
		}
		a.out = append(a.out, "- "+a.sentence(measures)+"\n"...)
	}
}

func (a *author) ethics() {
	a.section("ethics", func() {
		a.text("starting_point", tradeoffs)
		a.paragraph("value_tradeoff", tradeoffs)
		chosen := a.sample(2+a.random.IntN(3), categories)
		a.rows("data_categories", len(chosen), func(i int) {
			a.line("name", chosen[i])
			a.judgement("objective")
			a.judgement("relevant")
			a.judgement("necessary")
		})
		a.all("issues_handled_in", "development", "implementation", "use")
		a.group("unnecessary_data", func() {
			a.text("decision", tradeoffs)
			a.texts("measures")
		})
		a.group("transparency", func() {
			a.text("plain_language_description", descriptions)
			a.yes("published")
		})
		a.group("confidentiality", func() { a.texts("measures") })
		a.all("legal_frameworks_assessed", laws...)
		a.fact("data_merging", strconv.FormatBool(a.merges))
		a.either("reuses_existing_data", 0.5)
		if a.ai || a.merges {
			a.group("dilemmas", a.dilemmas)
		}
		if a.merges {
			a.group("samkoering", a.merging)
		}
	})
	a.section("ai", func() {
		a.fact("uses_ai", strconv.FormatBool(a.ai))
		a.fact("uses_algorithmic_decision_support", "false")
		a.either("uses_rpa", 0.2)
	})
}

func (a *author) dilemmas() {
	a.day("assessed_on", 80)
	a.text("bias", tradeoffs)
	a.text("explainability", tradeoffs)
	a.yes("covers_reuse")
}

func (a *author) merging() {
	a.day("vurderingsskema_completed_on", 85)
	a.day("konsekvensanalyse_completed_on", 86)
	a.text("management_considerations", tradeoffs)
}

// judgement is one of several answers about the same thing, so that it is seldom wrong.
func (a *author) judgement(key string) {
	if a.chance(0.3) {
		a.yes(key)
		return
	}
	a.line(key, "true")
}

func (a *author) citizens() {
	a.section("citizen_facing", func() {
		a.fact("is_citizen_facing", strconv.FormatBool(a.kind.citizens))
		if !a.kind.citizens {
			a.line("exposed_on", "[]")
			return
		}
		types := a.sample(1+a.random.IntN(2), []string{
			"self_service", "data_display", "information_portal", "digital_meeting", "digital_communication"})
		a.all("types", types...)
		a.group("target_group", func() {
			a.text("needs", groups)
			a.text("competences", groups)
			a.yes("usable_confirmed")
		})
		a.text("non_digital_alternative", alternatives)
		a.some("exposed_on", 1, "borger_dk", "virk_dk")
		a.yes("portal_design_system_met")
		a.yes("portal_integration_process_followed")
		a.group("ddh", func() {
			a.fact("decision", "used", "not_used")
			a.day("updated_on", 430)
		})
		a.yes("via_borgerservice")
		a.rows("type_points", len(types), func(i int) {
			a.line("type", types[i])
			a.fact("open_points", "[]", "[tilgængelighed]", "[kladde, kvittering]")
		})
	})
}

func (a *author) economy() {
	a.section("economy", func() {
		a.fact("responsible", `"`+a.owner+`"`, "Økonomi og Personale")
		a.comment("Kroner om året efter indførelsen.")
		a.group("follow_up_costs", func() {
			a.amount("common_municipal_interfaces", 200)
			a.amount("cross_cutting_interfaces", 150)
			a.amount("national_interfaces", 100)
			a.amount("organisational_implementation", 700)
			a.amount("operating", 3000)
		})
		a.group("implementation_plan", func() {
			a.text("ref", plans)
			a.day("completed_on", 170, 260)
		})
		if a.buying() {
			a.group("consequences", func() {
				a.text("economic", consequences)
				a.text("other", consequences)
			})
		}
		a.group("benefits", func() {
			a.day("assessed_on", 50)
			a.rows("items", 2, func(i int) {
				a.line("kind", []string{"resources_released", "quality_improvement"}[i])
			})
		})
		a.yes("secure_operation_funded")
		a.yes("development_funded")
	})
}

func (a *author) exit() {
	if a.phase != "exit" && a.phase != "kontraktopfoelgning" {
		return
	}
	a.section("exit", func() {
		a.fact("lead_time_days", strconv.Itoa(90+a.random.IntN(400)))
		if a.phase == "kontraktopfoelgning" {
			return
		}
		a.day("started_on", 1400)
		a.fact("decision", "terminate", "let_expire")
		a.day("decided_on", 1410)
		a.group("data_delivery", func() { a.text("decision", reasons) })
		a.group("archiving", func() { a.text("decision", reasons) })
		a.fact("open_elements", "[]", "[sletning]")
		a.group("replacement", func() { a.no("needed") })
	})
}
