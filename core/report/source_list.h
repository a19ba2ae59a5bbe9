// 数据来源: the appendix that says of every printed figure where it is from, and the marks in the
// text that lead there.
#pragma once

#include "data/dataset.h"
#include "doc/document.h"
#include "figure/ledger.h"
#include "layout/style.h"

namespace jianbao::report {

// Adds the appendix that the style asks for, the last one, and the marks or links to it. The lines
// it prints again have the numbers they have in the ledger.
void append_source_list(doc::Document& document, figure::Ledger const& ledger,
                        data::Dataset const& dataset, layout::SourceMarks marks);

}  // namespace jianbao::report
