# jianbao_room(name SOURCES … [USES rooms…] [PRIVATE libraries…])
# A room of core/ is a static library jianbao-<name>. USES names the rooms it may include (core/README.md has the table,
# tests/unit/house_test.cpp checks it); PRIVATE libraries do not leak through its headers.
add_library(jianbao-flags INTERFACE)
target_compile_options(jianbao-flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Wimplicit-fallthrough -ffp-contract=off
  # g++ 12 sees overlaps in std::string operator+ and unset members in moved variants that are not there
  # (GCC bugs 105651, 105562).
  "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>"
  $<$<BOOL:${JIANBAO_WERROR}>:-Werror>)
if(JIANBAO_SANITIZE)
  target_compile_options(jianbao-flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(jianbao-flags INTERFACE -fsanitize=address,undefined)
endif()

function(jianbao_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  add_library(jianbao-${name} STATIC ${ROOM_SOURCES})
  target_include_directories(jianbao-${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(jianbao-${name} PRIVATE jianbao-flags ${ROOM_PRIVATE})
  foreach(room IN LISTS ROOM_USES)
    target_link_libraries(jianbao-${name} PUBLIC jianbao-${room})
  endforeach()
endfunction()
