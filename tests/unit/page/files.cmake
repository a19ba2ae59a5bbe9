set(JIANBAO_TESTS_PAGE
  unit/page/dump_test.cpp
  unit/page/page_test.cpp)
