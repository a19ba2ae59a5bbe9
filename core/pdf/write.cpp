#include "pdf/write.h"

#include "pdf/archive.h"
#include "pdf/compress.h"
#include "pdf/content.h"
#include "pdf/embed_font.h"
#include "pdf/embed_image.h"
#include "pdf/glyph_table.h"
#include "pdf/interchange.h"
#include "pdf/object.h"
#include "pdf/print.h"
#include "pdf/structure.h"

#include <map>

#include <fmt/format.h>

namespace jianbao::pdf {

namespace {

void put_box(Document& document, HPDF_Page page, char const* name, Size size, Length around) {
  HPDF_Array const box = document.array();
  for (Length edge : {-around, -around, size.width + around, size.height + around})
    document.add_real(box, edge.to_pt());
  document.put(page, name, box);
}

HPDF_Page add_page(Document& document, page::Page const& page, std::string_view operators,
                   WriteOptions const& options) {
  HPDF_Page const target = document.add_page(deflate(operators, options.compression));
  if (!target) return nullptr;
  put_box(document, target, "MediaBox", page.size, options.for_print ? print_margin : Length{});
  if (options.for_print) {
    put_box(document, target, "TrimBox", page.size, {});
    put_box(document, target, "BleedBox", page.size, bleed);
  }
  return target;
}

HPDF_Dict resources_of(Document& document, HPDF_Page page) {
  auto const resources =
      static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
  if (!resources) document.check(HPDF_PAGE_INVALID_FONT);
  return resources;
}

// The images of all pages, each embedded once.
class Images {
 public:
  Images(Document& document, int level) : document_(document), level_(level) {}

  void add(HPDF_Page page, std::vector<picture::Picture const*> const& images) {
    HPDF_Dict const resources = images.empty() ? nullptr : resources_of(document_, page);
    if (!resources) return;
    HPDF_Dict const list = document_.direct_dictionary();
    for (picture::Picture const* image : images) {
      std::string const name = image_resource(*image);
      auto const [at, fresh] = embedded_.try_emplace(name, nullptr);
      if (fresh) at->second = embed_image(document_, *image, level_);
      document_.put(list, name.c_str(), at->second);
    }
    document_.put(resources, "XObject", list);
  }

 private:
  Document& document_;
  int level_;
  std::map<std::string, HPDF_Dict> embedded_;
};

void add_fonts(Document& document, HPDF_Page page, std::vector<page::FaceId> const& faces,
               std::vector<Reference> const& fonts) {
  HPDF_Dict const resources = faces.empty() ? nullptr : resources_of(document, page);
  if (!resources) return;
  HPDF_Dict const list = document.direct_dictionary();
  for (page::FaceId face : faces)
    if (void* const font = fonts[static_cast<std::size_t>(face)].object)
      document.put(list, font_resource(face).c_str(), font);
  document.put(resources, "Font", list);
}

// Same pages and files, same /ID, however they are deflated: a fingerprint of what is shown and
// held.
class Identity {
 public:
  void add(std::string_view bytes) { halves_ = fingerprint(bytes, halves_); }
  [[nodiscard]] std::string bytes() const {
    std::string id;
    for (std::uint64_t half : halves_)
      for (int i = 0; i < 8; ++i, half >>= 8)
        id += static_cast<char>(half & 0xFF);
    return id;
  }

 private:
  Fingerprint halves_{1, 2};
};

void write_identity(Document& document, Identity const& identity) {
  std::string id = identity.bytes();
  HPDF_Array const pair = document.array();
  for (int i = 0; i < 2; ++i) {
    auto* data = reinterpret_cast<HPDF_BYTE*>(id.data());
    document.add(pair,
                 HPDF_Binary_New(document.get()->mmgr, data, static_cast<HPDF_UINT>(id.size())));
  }
  document.put(document.get()->trailer, "ID", pair);
}

Result<std::string> save(Document& document, WriteOptions const& options) {
  std::string const bytes = document.saved();
  if (document.failed())
    return Diagnostic{"pdf.library", {fmt::format("{:04X}", document.fault())}, {}, {}};
  return assemble(bytes, document.parts(), {options.object_streams, options.compression});
}

}  // namespace

Result<std::string> write(page::Paged paged, font::FontSet const& fonts,
                          WriteOptions const& options) {
  Document document;
  GlyphTable glyphs(fonts);
  std::vector<PageContent> contents;
  Identity identity;
  identity.add(paged.metadata.title);
  for (page::Page const& page : paged.pages)
    contents.push_back(options.for_print ? write_content(for_print(page), glyphs, paged.tags)
                                         : write_content(page, glyphs, paged.tags));
  for (PageContent const& content : contents)
    identity.add(content.operators);
  if (glyphs.is_full()) return Diagnostic{"pdf.too-many-glyphs", {}, {}, {}};

  std::vector<Reference> embedded(fonts.faces.size());
  Diagnostics faults;
  for (std::size_t i = 0; i < fonts.faces.size(); ++i)
    if (!glyphs.faces()[i].glyphs.empty())
      embedded[i] =
          embed_font(document, fonts.faces[i], glyphs.faces()[i], options.compression, faults);
  if (faults.has_errors()) return faults.items().front();

  Images images(document, options.compression);
  std::vector<HPDF_Page> pages;
  std::vector<MarkedPage> marked;
  for (std::size_t i = 0; i < paged.pages.size(); ++i) {
    HPDF_Page const page = add_page(document, paged.pages[i], contents[i].operators, options);
    if (!page) return save(document, options);  // names the fault
    add_fonts(document, page, contents[i].faces, embedded);
    images.add(page, contents[i].images);
    pages.push_back(page);
    marked.push_back({page, {}, {std::move(contents[i].marked), {}}, {}});
  }
  write_outline(document, paged.outline, paged.pages, pages);
  write_page_labels(document, paged.pages);
  write_destinations(document, paged, pages);
  write_metadata(document, paged.metadata);
  bool const tagged = !paged.tags.empty();
  write_xmp(document, xmp_packet(paged.metadata, options.conformance, tagged));
  if (options.conformance.part > 0) write_output_intent(document);
  write_attachments(document, options.attachments, paged.metadata.date, options.compression);
  for (Attachment const& one : options.attachments)
    identity.add(one.deflated.empty() ? one.bytes : one.deflated);
  Reference const root = tagged ? announce_structure(document) : Reference{};
  for (std::size_t i = 0; i < pages.size(); ++i)
    marked[i].list = announce_annotations(document, pages[i], paged.pages[i]);
  document.close_library();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    marked[i].annotations = read_links(document, paged.pages[i], pages);
    for (page::Item const& item : paged.pages[i].items)
      if (auto const* link = std::get_if<page::Link>(&item))
        marked[i].shown.annotations.push_back(link->tag);
  }
  if (tagged) write_structure(document, root, {paged.pages, paged.tags}, marked);
  for (MarkedPage const& one : marked)
    if (one.list.object) write_annotations(document, one.list, one.annotations);
  write_identity(document, identity);
  return save(document, options);
}

}  // namespace jianbao::pdf
