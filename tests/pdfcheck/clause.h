// Clauses of the standards a file is held against, each with the check and with a way to break it.
#pragma once

#include "pdfcheck/file.h"

#include <functional>
#include <string>
#include <vector>

namespace pdfcheck {

enum class State { checked, not_applicable, open };

struct Clause {
  std::string id;    // A 6.1.2: ISO 19005-2 and -3; M 01-005: Matterhorn checkpoint of ISO 14289-1
  std::string asks;  // what is checked; of others: why it is not
  State state = State::checked;
  std::function<Faults(File const&)> check = {};
  std::string broken = {};                        // how the file is broken to see the check fail
  std::function<void(QPDF&)> breaks = {};         // the objects
  std::function<void(std::string&)> spoils = {};  // or the bytes
};

std::vector<Clause> archive_clauses();  // the file, colours, metadata, attachments
std::vector<Clause> font_clauses();
std::vector<Clause> access_clauses();   // structure, PDF/A level A and PDF/UA-1
std::vector<Clause> outside_clauses();  // not applicable, and open

// Of metadata.
Faults metadata_agrees(File const& file);
Faults identification(File const& file);
Faults extension_schemas(File const& file);

}  // namespace pdfcheck
