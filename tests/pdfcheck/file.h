// A PDF read for checking.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace pdfcheck {

using Object = QPDFObjectHandle;
using Faults = std::vector<std::string>;

// What the content of a page does.
struct Scan {
  std::set<std::string> operators;
  std::set<int> marked;                        // MCIDs
  std::vector<std::string> unmarked;           // drawn in no sequence, or in several
  std::vector<std::string> artifacts;          // their types
  std::map<std::string, std::set<int>> codes;  // by resource name of the font
  int deepest = 0;                             // q
  bool balanced = true;
  std::vector<std::string> tangled;  // marks, text objects and paths that do not nest
};

struct File {
  std::string bytes;
  std::shared_ptr<QPDF> pdf;
  Object catalog;
  std::string xmp;
  std::vector<Object> pages;
  std::vector<Scan> scans;
  std::vector<Object> elements;  // of the structure, in reading order

  [[nodiscard]] std::string xmp_value(std::string const& name) const;  // of a simple property
  [[nodiscard]] char level() const;                                    // A or B
  [[nodiscard]] std::vector<Object> streams() const;
  [[nodiscard]] std::vector<Object> fonts() const;  // Type0
  [[nodiscard]] std::vector<Object> annotations() const;
};

File read_file(std::string bytes);
// The bytes after a change of the objects.
std::string written(QPDF& pdf);
std::shared_ptr<QPDF> opened(std::string const& bytes);

Object array_item(Object array, int index);
std::string role_of(Object element);
std::vector<Object> kids_of(Object element);  // elements only
std::string stream_text(Object stream);

}  // namespace pdfcheck
