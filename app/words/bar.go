package words

// The bar at the top.
const BarArticles Text = "Articles"
const BarAdd Text = "Add article"
