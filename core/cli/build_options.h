// Options that build and watch share.
#pragma once

#include "report/write_document.h"

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace jianbao::cli {

struct BuildOptions {
  report::Request request;
  std::string errors = "text", passwords;
  std::vector<std::string> forbidden;
};

// What is built, and how it is told.
void add_build_options(CLI::App& command, BuildOptions& options);

}  // namespace jianbao::cli
